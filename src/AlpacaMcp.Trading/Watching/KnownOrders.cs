using AlpacaMcp.Api.Orders;

namespace AlpacaMcp.Trading.Watching;

/// <summary>The last known state of the account's orders. Used under its owner's lock.</summary>
internal sealed class KnownOrders
{
    /// <summary>More than this many orders that are over are forgotten.</summary>
    private const int MostOver = 2_000;

    private readonly Dictionary<Guid, Order> _orders = [];

    /// <summary>The latest submission known; null when none is.</summary>
    public DateTimeOffset? Newest { get; private set; }

    /// <summary>Whether a look has shown what there is: from then on an order that is not known is news.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Orders that can still change today.</summary>
    public IReadOnlyList<Guid> Alive => [.. _orders.Values.Where(order => order.Status.IsOpen && order.Status.Value is not ("done_for_day" or "calculated")).Select(order => order.Id)];

    /// <summary>The one of two states of an order that came later; the first when both could be.</summary>
    public static Order Later(Order one, Order other) => IsOlder(one, other) ? other : one;

    /// <summary>Takes the state an event told.</summary>
    public void Learn(Order order)
    {
        _orders[order.Id] = _orders.TryGetValue(order.Id, out var known) ? Later(order, known) : order;
        if (Newest is null || order.SubmittedAt > Newest)
            Newest = order.SubmittedAt ?? Newest;
    }

    /// <summary>Takes what a look found and says which of it is news; the first look only shows what there is.</summary>
    public IReadOnlyList<Order> Compare(IEnumerable<Order> found)
    {
        var news = new List<Order>();
        foreach (var order in found)
        {
            if (IsNews(order))
                news.Add(order);
            Learn(order);
        }
        IsComplete = true;
        ForgetOver();
        return news;
    }

    /// <summary>An order that is gone from the broker's books is not asked for again.</summary>
    public void Forget(Guid id) => _orders.Remove(id);

    private bool IsNews(Order order) => _orders.TryGetValue(order.Id, out var known) ? !IsOlder(order, known) && !IsSame(order, known) : IsComplete;

    private void ForgetOver()
    {
        var over = _orders.Values.Where(order => order.Status.IsTerminal).ToList();
        if (over.Count <= MostOver)
            return;
        foreach (var order in over)
            _orders.Remove(order.Id);
    }

    /// <summary>A look can be overtaken by the stream: what is over stays over, and fills do not shrink.</summary>
    private static bool IsOlder(Order order, Order known) =>
        (known.Status.IsTerminal && !order.Status.IsTerminal) || order.FilledQty < known.FilledQty || order.UpdatedAt < known.UpdatedAt;

    private static bool IsSame(Order order, Order known) =>
        order.Status == known.Status && order.FilledQty == known.FilledQty && order.ReplacedBy == known.ReplacedBy && order.UpdatedAt == known.UpdatedAt;
}
