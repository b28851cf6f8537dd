using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Orders;

/// <summary>Finds the open orders that have something to do, without looking at the others.</summary>
internal sealed class OrderAgenda
{
    private readonly SortedSet<(DateTimeOffset At, int Place)> _due = [];
    private readonly SortedDictionary<string, InstrumentBook> _books = new(StringComparer.Ordinal);

    /// <summary>The earliest instant at which an order starts, trades or ends by itself.</summary>
    public DateTimeOffset? NextDue => _due.Count == 0 ? null : _due.Min.At;

    public IReadOnlyCollection<int> OpenOf(Instrument instrument) =>
        _books.TryGetValue(instrument.Symbol, out var book) ? book.Open : [];

    public void Move(int place, Order? before, Order after)
    {
        var (old, wake) = (before is null ? default : Wake.Of(before), Wake.Of(after));
        if (old.At != wake.At && old.At is { } gone)
            _due.Remove((gone, place));
        if (old.At != wake.At && wake.At is { } due)
            _due.Add((due, place));
        BookOf(after.Instrument).Move(place, before, after);
    }

    /// <summary>Whether prices that move can wake an order; pinned ones stand still.</summary>
    public bool FollowsPrices(MarketFeed feed, bool regularHours, bool extendedHours)
    {
        foreach (var book in _books.Values)
        {
            if (book.FollowsPrices(regularHours, extendedHours) && !feed.IsPinned(book.Instrument))
                return true;
        }
        return false;
    }

    /// <summary>The places of all orders with something to do, in the order of submission.</summary>
    public IEnumerable<int> Woken(MarketFeed feed, DateTimeOffset at)
    {
        var places = new List<int>();
        foreach (var book in _books.Values)
            book.Woken(feed, at, places);
        places.AddRange(_due.TakeWhile(entry => entry.At <= at).Select(entry => entry.Place));
        places.Sort();
        return places.Distinct();
    }

    private InstrumentBook BookOf(Instrument instrument)
    {
        if (!_books.TryGetValue(instrument.Symbol, out var book))
            _books[instrument.Symbol] = book = new InstrumentBook(instrument);
        return book;
    }
}
