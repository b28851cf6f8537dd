namespace AlpacaMcp.Simulator;

/// <summary>One account: a key pair and what it starts with.</summary>
public sealed record SimulatorAccount
{
    /// <summary>The key id that its requests carry.</summary>
    public required string KeyId { get; init; }

    /// <summary>The secret that its requests carry.</summary>
    public required string SecretKey { get; init; }

    /// <summary>Cash at the start, in USD.</summary>
    public decimal StartCash { get; init; } = 100_000m;

    /// <summary>Options level it is approved for: 0 none, 1 covered, 2 long, 3 spreads.</summary>
    public int OptionsLevel { get; init; } = 3;

    /// <summary>Largest margin multiplier: 1 (cash), 2 (overnight) or 4 (intraday).</summary>
    public int MarginMultiplier { get; init; } = 2;
}
