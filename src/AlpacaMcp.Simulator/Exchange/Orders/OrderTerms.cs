namespace AlpacaMcp.Simulator.Exchange.Orders;

/// <summary>What the customer asked for, once it is well formed.</summary>
internal sealed record OrderTerms
{
    public required OrderSide Side { get; init; }

    public required OrderType Type { get; init; }

    public required TimeInForce TimeInForce { get; init; }

    public decimal? Qty { get; init; }

    public decimal? Notional { get; init; }

    public decimal? LimitPrice { get; init; }

    public decimal? StopPrice { get; init; }

    public bool ExtendedHours { get; init; }

    /// <summary>`simple` or empty, echoed as it was sent.</summary>
    public string OrderClass { get; init; } = "";

    public bool IsBuy => Side == OrderSide.Buy;

    public bool IsStop => Type is OrderType.Stop or OrderType.StopLimit;

    public bool IsFractional => Notional is not null || (Qty is { } qty && qty != decimal.Truncate(qty));
}
