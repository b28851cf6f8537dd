namespace AlpacaMcp.Simulator;

/// <summary>How one simulated exchange starts.</summary>
public sealed record SimulatorOptions
{
    /// <summary>Loopback port; 0 lets the system choose a free one.</summary>
    public int Port { get; init; }

    /// <summary>Seed of prices, order ids and request ids: the same seed, clock and requests give the same bytes.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The key id that requests must carry.</summary>
    public string KeyId { get; init; } = "SIMULATOR";

    /// <summary>The secret that requests must carry.</summary>
    public string SecretKey { get; init; } = "simulator-secret";

    /// <summary>Cash in the account at the start, in USD.</summary>
    public decimal StartCash { get; init; } = 100_000m;

    /// <summary>Options level of the first account: 0 none, 1 covered, 2 long, 3 spreads.</summary>
    public int OptionsLevel { get; init; } = 3;

    /// <summary>Margin multiplier of the first account: 1 (cash), 2 (overnight) or 4 (intraday).</summary>
    public int MarginMultiplier { get; init; } = 2;

    /// <summary>Further accounts, each with keys of its own.</summary>
    public IReadOnlyList<SimulatorAccount> MoreAccounts { get; init; } = [];

    /// <summary>Of 100 fills so many come in two parts; Alpaca's paper trading has 10.</summary>
    public int PartialFillPercent { get; init; }

    /// <summary>Exchange time at the start; null is the latest regular session (see <see cref="SimulatorClock"/>).</summary>
    public DateTimeOffset? StartAt { get; init; }

    /// <summary>Exchange seconds per system second; above 0.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>Requests per minute before 429; null is unlimited and sends no rate-limit headers.</summary>
    public int? RequestsPerMinute { get; init; }

    /// <summary>Rules of orders on which Alpaca's pages disagree.</summary>
    public OrderDoubts Doubts { get; init; } = new();

    /// <summary>Folder that keeps accounts, book and clock over restarts; null keeps nothing.</summary>
    public string? StateFolder { get; init; }

    internal IEnumerable<SimulatorAccount> AllAccounts =>
    [
        new()
        {
            KeyId = KeyId,
            SecretKey = SecretKey,
            StartCash = StartCash,
            OptionsLevel = OptionsLevel,
            MarginMultiplier = MarginMultiplier,
        },
        .. MoreAccounts,
    ];
}
