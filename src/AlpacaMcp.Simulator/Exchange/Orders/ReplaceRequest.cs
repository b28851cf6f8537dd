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
    public OrderRequest Over(Order order) => new()
    {
        Symbol = order.Instrument.Symbol,
        Qty = Qty ?? order.Terms.Qty,
        Side = order.Terms.Side.Word(),
        Type = order.Terms.Type.Word(),
        TimeInForce = TimeInForce ?? order.Terms.TimeInForce.Word(),
        LimitPrice = LimitPrice ?? order.Terms.LimitPrice,
        StopPrice = StopPrice ?? order.Terms.StopPrice,
        TrailPrice = Trail,
        ExtendedHours = order.Terms.ExtendedHours,
        OrderClass = order.Terms.OrderClass,
        ClientOrderId = ClientOrderId,
        Unreadable = Unreadable,
    };
}
