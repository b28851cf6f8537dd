namespace AlpacaMcp.Api.OptionContracts;

/// <summary>One of the things that an exercised contract delivers.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/get-option-contract-symbol_or_id"/>
public sealed record OptionDeliverable
{
    /// <summary><c>equity</c> or <c>cash</c>.</summary>
    public required string Type { get; init; }

    /// <summary>What is delivered.</summary>
    public string? Symbol { get; init; }

    /// <summary>Its asset id; null for cash.</summary>
    public Guid? AssetId { get; init; }

    /// <summary>Shares, or dollars of cash; null while it is not known.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Its share of the cost, in percent.</summary>
    public decimal? AllocationPercentage { get; init; }

    /// <summary>When it settles: <c>T+0</c> to <c>T+5</c>.</summary>
    public string? SettlementType { get; init; }

    /// <summary>How it settles: <c>BTOB</c>, <c>CADF</c>, <c>CAFX</c> or <c>CCC</c>.</summary>
    public string? SettlementMethod { get; init; }

    /// <summary>Whether it settles later than that.</summary>
    public bool? DelayedSettlement { get; init; }
}
