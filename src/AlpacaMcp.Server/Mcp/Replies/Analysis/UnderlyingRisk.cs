namespace AlpacaMcp.Server.Mcp.Replies.Analysis;

/// <summary>The contracts held on one underlying together with its shares.</summary>
internal sealed record UnderlyingRisk
{
    public required string Underlying { get; init; }
    public required decimal Contracts { get; init; }
    public decimal? Shares { get; init; }

    /// <summary>USD from the present prices on to expiration; absent when unlimited.</summary>
    public decimal? WorstLoss { get; init; }

    /// <summary>Present when the loss is unlimited.</summary>
    public decimal? UncoveredShares { get; init; }

    /// <summary>Of the contracts alone.</summary>
    public required decimal DeltaShares { get; init; }
}
