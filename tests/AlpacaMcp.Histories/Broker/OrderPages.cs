using AlpacaMcp.Histories.Time;

namespace AlpacaMcp.Histories.Broker;

/// <summary>Orders as lists and look-ups show them: what is hidden is not there, and a list may lag.</summary>
internal sealed class OrderPages(EventLoop loop, Book book)
{
    private DateTimeOffset _listed = DateTimeOffset.MinValue;

    /// <summary>The moment that lists show. It may lie in the past, but no list ever shows less than one before it.</summary>
    public DateTimeOffset Listed(TimeSpan lag)
    {
        _listed = loop.Now - lag > _listed ? loop.Now - lag : _listed;
        return _listed;
    }

    public Reply One(BookedOrder? order) => order is null || order.VisibleAt > loop.Now
        ? Reply.Of(Refused.NoOrder)
        : new(200, Wire.Write(json => Wire.Order(json, order, order.Now)));

    public Reply List(IReadOnlyDictionary<string, string> query, DateTimeOffset at)
    {
        var status = query.GetValueOrDefault("status", "open");
        var symbols = query.TryGetValue("symbols", out var some) ? some.Split(',') : null;
        var shown = book.Orders
            .Where(o => o.VisibleAt <= at && (symbols is null || symbols.Contains(o.Terms.Symbol)))
            .Select(o => (Order: o, State: o.At(at)!)) // Visible, so there.
            .Where(row => status == "all" || row.State.IsOpen == (status == "open"))
            .OrderByDescending(row => row.Order.Number);
        var before = query.TryGetValue("before_order_id", out var id) ? book.Find(Guid.Parse(id))?.Number ?? int.MaxValue : int.MaxValue;
        var page = shown.Where(row => row.Order.Number < before).Take(int.Parse(query.GetValueOrDefault("limit", "50"), System.Globalization.CultureInfo.InvariantCulture));
        return new(200, Wire.List(page, (json, row) => Wire.Order(json, row.Order, row.State)));
    }
}
