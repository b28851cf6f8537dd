namespace AlpacaMcp.Server.Mcp.Replies.Analysis;

/// <summary>What a strategy can win and lose by expiration; USD, without fees.</summary>
internal sealed record StrategyReply
{
    public required PriceHeading Prices { get; init; }
    public required string Underlying { get; init; }

    /// <summary>Middle of its quote.</summary>
    public decimal? UnderlyingPrice { get; init; }
    public required IReadOnlyList<StrategyLegView> Legs { get; init; }

    /// <summary>Positive: a debit paid. Negative: a credit received.</summary>
    public required decimal NetCost { get; init; }

    /// <summary>The same at the middle of every quote.</summary>
    public decimal? NetCostAtMid { get; init; }

    /// <summary>Absent when unlimited.</summary>
    public decimal? MaxLoss { get; init; }
    public required bool MaxLossUnlimited { get; init; }

    /// <summary>Absent when unlimited, or when it hangs on what a later contract is then worth.</summary>
    public decimal? MaxGain { get; init; }
    public required bool MaxGainUnlimited { get; init; }

    /// <summary>Prices of the underlying at expiration.</summary>
    public required IReadOnlyList<decimal> BreakEvens { get; init; }
    public required GreeksView Greeks { get; init; }

    /// <summary>Calendar days to the first expiration.</summary>
    public required int DaysToExpiry { get; init; }
    public required IReadOnlyList<string> AtExpiry { get; init; }
    public IReadOnlyList<string>? Warnings { get; init; }
}
