namespace AlpacaMcp.Simulator.Exchange.Orders;

/// <summary>What a replacement changes; absent fields are null and carry over.</summary>
internal sealed record ReplaceRequest
{
    public decimal? Qty { get; init; }

    public decimal? LimitPrice { get; init; }

    public decimal? StopPrice { get; init; }

    public decimal? Trail { get; init; }

    public string? TimeInForce { get; init; }

    public string? ClientOrderId { get; init; }

    public string? Unreadable { get; init; }

    /// <summary>The old order with the changes in it, as if it were sent anew.</summary>
    /// <param name="order">The old order.</param>
    /// <param name="legs">Its legs when it is a multi-leg order.</param>
    public OrderRequest Over(Order order, IReadOnlyList<Order> legs) => new()
    {
        Symbol = order.IsSpread ? null : order.Instrument.Symbol,
        Qty = Qty ?? order.Terms.Qty,
        Side = order.IsSpread ? null : order.Terms.Side.Word(),
        OrderClass = order.IsSpread ? order.Terms.OrderClass : null,
        Legs = order.IsSpread ? [.. legs.Select(leg => new LegRequest(leg.Instrument.Symbol, leg.RatioQty, leg.Terms.Side.Word(), leg.Intent.Word()))] : null,
        Type = order.Terms.Type.Word(),
        TimeInForce = TimeInForce ?? order.Terms.TimeInForce.Word(),
        LimitPrice = LimitPrice ?? order.Terms.LimitPrice,
        StopPrice = StopPrice ?? order.Terms.StopPrice,
        TrailPrice = order.Terms.TrailPrice is null && order.Terms.IsTrailing ? null : Trail ?? order.Terms.TrailPrice,
        TrailPercent = order.Terms.TrailPercent is null ? null : Trail ?? order.Terms.TrailPercent,
        ExtendedHours = order.Terms.ExtendedHours,
        ClientOrderId = ClientOrderId,
        Unreadable = Unreadable,
    };
}
