using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.CorporateActions;
using AlpacaMcp.Simulator.Exchange.Expiry;
using AlpacaMcp.Simulator.Exchange.Money;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange;

/// <summary>Plays the market between two instants, stopping only where something can happen.</summary>
internal sealed class MatchingEngine(OrderFlow flow, Portfolio portfolio, MarketFeed feed, OrderTurn turn, Entitlements entitlements, OptionExpiry expiry, DateTimeOffset start)
{
    /// <summary>Far more than the orders of one instant can have to say to one another.</summary>
    private const int MostRounds = 10_000;

    private DateTimeOffset _at = start.ToUniversalTime();
    private DateTimeOffset _boundary = NyseCalendar.BoundaryAfter(start);
    private DateOnly _day = NyseCalendar.LatestOpenedBy(start).Date;
    private long _seen;
    private long _seenPins;

    /// <summary>Everything that happened until the clock's now, in the order it happened; a clock set back plays nothing again.</summary>
    public void Advance(DateTimeOffset clock)
    {
        var end = clock > _at ? clock.ToUniversalTime() : _at;
        // What came at the last instant has its turn there, whether anybody looked since or not.
        if (end > _at)
            Settle();
        do
        {
            _at = Next(end);
            if (_at >= _boundary)
            {
                _boundary = NyseCalendar.BoundaryAfter(_at).ToUniversalTime();
                StartDayIfNew();
            }
            Play();
            Settle();
            expiry.Play(_at);
        }
        while (_at < end);
    }

    /// <summary>Turns at the same instant until nothing changes any more: a later look at it finds nothing to do.</summary>
    private void Settle()
    {
        for (var rounds = 0; flow.Orders.Version != _seen || feed.Pins != _seenPins; rounds++)
        {
            if (rounds == MostRounds)
                throw new InvalidOperationException($"The orders at {_at:O} change each other without end.");
            Play();
        }
    }

    /// <summary>The next instant at which an order can change: a boundary of the day, the end of a contract, its own time, or the next tick of a price.</summary>
    private DateTimeOffset Next(DateTimeOffset end)
    {
        var next = _boundary < end ? _boundary : end;
        if (expiry.NextAfter(_at) is { } expires && expires < next)
            next = expires;
        var tick = TradingDay.NextTick(_at);
        if (tick >= next)
            return next;
        if (flow.Orders.Version != _seen || feed.Pins != _seenPins || FollowsPrices())
            return tick;
        return flow.Orders.Agenda.NextDue is { } due && due > _at && due < next ? due : next;
    }

    private bool FollowsPrices()
    {
        var session = NyseCalendar.SessionAt(_at);
        return flow.Orders.Agenda.FollowsPrices(feed, session?.IsOpen(_at) == true, session?.IsOpenExtended(_at) == true);
    }

    /// <summary>One turn of every order with something to do; a turn may have ended others of its group.</summary>
    private void Play()
    {
        (_seen, _seenPins) = (flow.Orders.Version, feed.Pins);
        foreach (var place in flow.Orders.Agenda.Woken(feed, _at))
        {
            if (flow.Orders.All[place] is { IsOpen: true } order)
                turn.Play(order, _at);
        }
    }

    /// <summary>A day never starts between two boundaries.</summary>
    private void StartDayIfNew()
    {
        if (NyseCalendar.SessionAt(_at) is not { } session || session.Date <= _day || _at < session.ExtendedOpen)
            return;
        entitlements.StartDay(_day, session.Date, _at);
        _day = session.Date;
        portfolio.StartDay(NyseCalendar.Before(_day).Date, instrument => feed.PreviousClose(instrument, _at));
    }
}
