namespace AlpacaMcp.Simulator.Exchange.Orders;

/// <summary>What open orders have promised of a position; an exit group promises its quantity once.</summary>
internal static class HeldQuantity
{
    public static decimal Of(IEnumerable<Order> openOrders) => openOrders
        .Where(order => order.HoldsPosition)
        .GroupBy(order => order.Group ?? order.Id)
        .Sum(group => group.Max(order => order.RemainingQty));
}
