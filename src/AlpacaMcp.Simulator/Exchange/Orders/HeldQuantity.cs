namespace AlpacaMcp.Simulator.Exchange.Orders;

/// <summary>What open orders have promised of a position; a group promises its quantity once.</summary>
internal static class HeldQuantity
{
    public static decimal Of(IEnumerable<Order> openOrders) => openOrders
        .GroupBy(order => order.Group ?? order.Id)
        .Sum(group => group.Max(order => order.PromisedQty));
}
