namespace AlpacaMcp.Simulator.Exchange.Orders;

/// <summary>The exits that a bracket, OCO or OTO brings along.</summary>
internal static class OrderLegs
{
    public static IEnumerable<Order> Of(Order parent, OrderRequest request, IdSource ids)
    {
        var exitSide = parent.IsExit ? parent.Terms.Side : parent.Terms.IsBuy ? OrderSide.Sell : OrderSide.Buy;
        var terms = parent.Terms with { Side = exitSide, LimitPrice = null, StopPrice = null };
        if (request.TakeProfitLimit is { } profit && !parent.Terms.IsOco)
            yield return Leg(parent, terms with { Type = OrderType.Limit, LimitPrice = profit }, ids);
        if (request.StopLossStop is { } stop)
        {
            var type = request.StopLossLimit is null ? OrderType.Stop : OrderType.StopLimit;
            yield return Leg(parent, terms with { Type = type, StopPrice = stop, LimitPrice = request.StopLossLimit }, ids);
        }
    }

    private static Order Leg(Order parent, OrderTerms terms, IdSource ids) => parent with
    {
        Id = ids.Next(),
        ClientId = new ClientId(ids.Next()),
        Terms = terms,
        Intent = terms.IsBuy ? PositionIntent.BuyToClose : PositionIntent.SellToClose,
        Status = OrderStatus.Held,
        IsLeg = true,
        Armed = parent.Terms.IsOco,
    };
}
