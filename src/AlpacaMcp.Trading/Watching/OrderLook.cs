using AlpacaMcp.Api;
using AlpacaMcp.Api.Orders;

namespace AlpacaMcp.Trading.Watching;

/// <summary>Reads by REST every order that may have changed: open ones, newer ones, and those that were open and are no more.</summary>
internal sealed class OrderLook(OrdersClient orders)
{
    private const int LongestList = 500;

    /// <summary>Without a time to begin at: where the list ends, and a little more, because later looks overlap it.</summary>
    private const int FirstList = 50;

    /// <summary>So many vanished orders are read one by one; the others at the next look.</summary>
    private const int MostSingleReads = 20;

    /// <summary>Submissions are listed by time, and times may be equal or a little out of order.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(5);

    /// <summary>The orders found, and whether none was left for the next look.</summary>
    /// <param name="since">Orders submitted later are new; null looks at the latest ones.</param>
    /// <param name="alive">Orders that were open.</param>
    /// <param name="gone">Told of an order that the broker does not know any more.</param>
    /// <param name="token">Gives up.</param>
    public async Task<(IReadOnlyList<Order> Found, bool IsAll)> ReadAsync(DateTimeOffset? since, IReadOnlyList<Guid> alive, Action<Guid> gone, CancellationToken token)
    {
        var open = orders.ListAsync(new() { Status = OrderListStatus.Open, Limit = LongestList }, token);
        var recent = orders.ListAsync(Recent(since), token);
        var found = new Dictionary<Guid, Order>();
        foreach (var order in (await Task.WhenAll(open, recent)).SelectMany(list => list))
            found[order.Id] = order;
        var vanished = alive.Where(id => !found.ContainsKey(id)).ToList();
        foreach (var id in vanished.Take(MostSingleReads))
        {
            if (await FindAsync(id, token) is { } order)
                found[id] = order;
            else
                gone(id);
        }
        return ([.. found.Values], vanished.Count <= MostSingleReads);
    }

    private static OrderQuery Recent(DateTimeOffset? since) => since is { } last
        ? new() { Status = OrderListStatus.All, After = last - Overlap, Limit = LongestList }
        : new() { Status = OrderListStatus.All, Limit = FirstList };

    private async Task<Order?> FindAsync(Guid id, CancellationToken token)
    {
        try
        {
            return await orders.GetAsync(id, cancellationToken: token);
        }
        catch (AlpacaApiException e) when ((int)e.Status == 404)
        {
            return null;
        }
    }
}
