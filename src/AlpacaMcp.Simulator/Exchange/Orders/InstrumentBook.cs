using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Orders;

/// <summary>The open orders of one instrument, sorted by the price that wakes them. Orders are known by their places in the order list.</summary>
internal sealed class InstrumentBook(Instrument instrument)
{
    private readonly SortedSet<int> _open = [];
    private readonly SortedSet<int> _always = [];
    private readonly SortedSet<(decimal Level, int Place)>[] _levels = [[], [], [], []];
    private int _watched;
    private int _extended;

    public Instrument Instrument => instrument;

    public IReadOnlyCollection<int> Open => _open;

    /// <summary>Puts an order where its wake belongs and takes it from where it was.</summary>
    public void Move(int place, Order? before, Order after)
    {
        if (before is not null)
            Count(Wake.Of(before), place, before, -1);
        if (after.IsOpen)
            Count(Wake.Of(after), place, after, 1);
        if (!after.IsOpen)
            _open.Remove(place);
        else if (before is null)
            _open.Add(place);
    }

    /// <summary>Whether a moving price can wake an order that may trade in this phase of the day.</summary>
    public bool FollowsPrices(bool regularHours, bool extendedHours) =>
        _watched > 0 && (instrument.IsCrypto || regularHours || (extendedHours && _extended > 0));

    /// <summary>Adds the places of all orders that this quote and this trade wake.</summary>
    public void Woken(MarketFeed feed, DateTimeOffset at, List<int> places)
    {
        places.AddRange(_always);
        if (At(WakePrice.Ask).Count + At(WakePrice.Bid).Count > 0)
        {
            var quote = feed.Quote(instrument, at);
            FromAbove(At(WakePrice.Ask), quote.Ask, places);
            FromBelow(At(WakePrice.Bid), quote.Bid, places);
        }
        if (At(WakePrice.TradeFromAbove).Count + At(WakePrice.TradeFromBelow).Count > 0)
        {
            var price = feed.Trade(instrument, at).Price;
            FromAbove(At(WakePrice.TradeFromAbove), price, places);
            FromBelow(At(WakePrice.TradeFromBelow), price, places);
        }
    }

    private static void FromAbove(SortedSet<(decimal Level, int Place)> levels, decimal price, List<int> places) =>
        places.AddRange(levels.Reverse().TakeWhile(entry => entry.Level >= price).Select(entry => entry.Place));

    private static void FromBelow(SortedSet<(decimal Level, int Place)> levels, decimal price, List<int> places) =>
        places.AddRange(levels.TakeWhile(entry => entry.Level <= price).Select(entry => entry.Place));

    private SortedSet<(decimal Level, int Place)> At(WakePrice price) => _levels[(int)price];

    private void Count(Wake wake, int place, Order order, int sign)
    {
        if (wake.On is { } price)
            _ = sign > 0 ? At(price).Add((wake.Level, place)) : At(price).Remove((wake.Level, place));
        if (wake.Always)
            _ = sign > 0 ? _always.Add(place) : _always.Remove(place);
        _watched += wake.Always || wake.On is not null ? sign : 0;
        _extended += order.Terms.ExtendedHours ? sign : 0;
    }
}
