using AlpacaMcp.Api.Orders;

namespace AlpacaMcp.Trading;

/// <summary>All open orders, however many pages they take.</summary>
internal static class OpenOrders
{
    private const int MostOrders = 500;

    /// <summary>Exits and legs are nested under their orders.</summary>
    internal static async Task<IReadOnlyList<Order>> ListAllOpenAsync(this OrdersClient orders, CancellationToken cancellationToken)
    {
        List<Order> all = [];
        var query = new OrderQuery { Status = OrderListStatus.Open, Limit = MostOrders, Nested = true };
        while (true)
        {
            var page = await orders.ListAsync(query, cancellationToken);
            var known = all.Select(o => o.Id).ToHashSet();
            all.AddRange(page.Where(o => !known.Contains(o.Id)));
            if (page.Count < MostOrders || all.Count == known.Count)
                return all; // The second: a broker that pages by other rules must not keep us here for ever.
            query = query with { BeforeOrderId = page[^1].Id };
        }
    }
}
