using AlpacaMcp.Simulator.Streams;

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

    /// <summary>Exchange seconds per system second; 0.001 to 100,000.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>Directory with files of bars that replace the seeded prices of their symbols; null is none (see samples/replay).</summary>
    public string? ReplayDirectory { get; init; }

    /// <summary>How exchange time passes; real time takes neither a start nor a speed.</summary>
    public ClockMode ClockMode { get; init; } = ClockMode.Simulated;

    /// <summary>Requests per minute, key and API before 429; null is unlimited, and the headers then say 1,000,000.</summary>
    public int? RequestsPerMinute { get; init; }

    /// <summary>Whether the data plan is Algo Trader Plus: SIP and OPRA at once, and streams without a limit of symbols; else Basic.</summary>
    public bool AlgoTraderPlus { get; init; }

    /// <summary>What is expected of streaming connections.</summary>
    internal StreamTerms Streams { get; init; } = new();

    /// <summary>Rules of orders on which Alpaca's pages disagree.</summary>
    public OrderDoubts Doubts { get; init; } = new();

    /// <summary>Whether a 429 carries `Retry-After`, which Alpaca does not document.</summary>
    public bool SendRetryAfter { get; init; }

    /// <summary>How many requests the log remembers; at least 1.</summary>
    public int RequestLogCapacity { get; init; } = 10_000;

    /// <summary>Whether `/_simulator` answers: clock, prices, faults, book and requests for tests in other processes.</summary>
    public bool Control { get; init; }

    /// <summary>Whether /v1/locates answers as for a live account; else it is 404, as on paper.</summary>
    public bool Locates { get; init; }

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
