using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Sending;

namespace AlpacaMcp.Trading.Reconciliation;

/// <summary>
/// Every open order, and the latest whatever became of them: one page, further back to the beginning of the latest day, and as long as a page shows
/// orders of ours without a row, which an old backup does not know.
/// </summary>
internal sealed class LatestOrders(OrdersClient orders, IOrderJournal journal, IntentIds ids)
{
    private const int MostOrders = 500;

    internal async Task<IReadOnlyList<Order>> ListAsync()
    {
        List<Order> all = [.. await orders.ListAllOpenAsync(CancellationToken.None)];
        var query = new OrderQuery { Status = OrderListStatus.All, Limit = MostOrders, Nested = true };
        var page = await orders.ListAsync(query, CancellationToken.None);
        var latest = DayOf(page.Count > 0 ? page[0] : null);
        all.AddRange(page);
        // The second: a broker that pages by other rules must not keep us here for ever.
        while (page.Count == MostOrders && query.BeforeOrderId != page[^1].Id && (DayOf(page[^1]) == latest || await LacksRowsAsync(page)))
        {
            query = query with { BeforeOrderId = page[^1].Id };
            page = await orders.ListAsync(query, CancellationToken.None);
            all.AddRange(page);
        }

        return [.. all.DistinctBy(order => order.Id)];
    }

    /// <summary>The New York day that an order was submitted on.</summary>
    internal static DateOnly? DayOf(Order? order) => order?.SubmittedAt is { } submitted ? TradingDay.Of(submitted) : null;

    private async Task<bool> LacksRowsAsync(IReadOnlyList<Order> page)
    {
        List<string> made = [];
        foreach (var id in page.Select(order => order.ClientOrderId).OfType<string>())
        {
            if (await ids.MadeAsync(id, CancellationToken.None))
                made.Add(id);
        }

        return await journal.KnownAsync(made, CancellationToken.None) is { } known && known.Count < made.Count;
    }
}
