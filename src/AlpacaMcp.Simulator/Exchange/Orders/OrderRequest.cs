namespace AlpacaMcp.Simulator.Exchange.Orders;

/// <summary>An order as it was sent: words unchecked, absent fields null.</summary>
internal sealed record OrderRequest
{
    public string? Symbol { get; init; }

    public decimal? Qty { get; init; }

    public decimal? Notional { get; init; }

    public string? Side { get; init; }

    public string? Type { get; init; }

    public string? TimeInForce { get; init; }

    public decimal? LimitPrice { get; init; }

    public decimal? StopPrice { get; init; }

    public decimal? TrailPrice { get; init; }

    public decimal? TrailPercent { get; init; }

    public bool ExtendedHours { get; init; }

    public string? ClientOrderId { get; init; }

    public string? OrderClass { get; init; }

    public string? PositionIntent { get; init; }

    public bool HasTakeProfit { get; init; }

    public bool HasStopLoss { get; init; }

    public decimal? TakeProfitLimit { get; init; }

    public decimal? StopLossStop { get; init; }

    public decimal? StopLossLimit { get; init; }

    /// <summary>Legs of a multi-leg order; null when none were sent.</summary>
    public IReadOnlyList<LegRequest>? Legs { get; init; }

    public bool HasAdvancedInstructions { get; init; }

    /// <summary>The first field whose number could not be read.</summary>
    public string? Unreadable { get; init; }

    public bool IsMleg => OrderClass == "mleg";

    public bool IsFractional => Notional is not null || (Qty is { } qty && qty != decimal.Truncate(qty));
}
