using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.CorporateActions;
using AlpacaMcp.Simulator.Exchange.Money;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange;

/// <summary>Plays the market between two instants, tick by tick while an order can trade.</summary>
internal sealed class MatchingEngine(OrderFlow flow, Portfolio portfolio, MarketFeed feed, PartialFills partialFills, Entitlements entitlements, DateTimeOffset start)
{
    private readonly OrderTurn _turn = new(flow, portfolio, feed, partialFills);
    private DateTimeOffset _at = start;
    private DateOnly _day = NyseCalendar.LatestOpenedBy(start).Date;

    /// <summary>Everything that happened until the clock's now, in the order it happened; a clock set back plays nothing again.</summary>
    public void Advance(DateTimeOffset clock)
    {
        var now = clock > _at ? clock : _at;
        while (true)
        {
            var boundary = NyseCalendar.BoundaryAfter(_at);
            PlayTicks(boundary < now ? boundary : now);
            if (boundary > now)
                break;
            Step(boundary);
        }
        Step(now);
    }

    private void PlayTicks(DateTimeOffset end)
    {
        while (NextTick(_at) is var tick && tick < end && flow.Orders.Open.Any(order => TradingHours.CanTrade(order, _at)))
            Play(tick);
    }

    private static DateTimeOffset NextTick(DateTimeOffset at) =>
        new((at.UtcTicks / TradingDay.TickLength.Ticks * TradingDay.TickLength.Ticks) + TradingDay.TickLength.Ticks, TimeSpan.Zero);

    private void Step(DateTimeOffset at)
    {
        _at = at.ToUniversalTime();
        StartDayIfNew();
        Play(_at);
    }

    /// <summary>One turn of all open orders; a day never starts between two boundaries.</summary>
    private void Play(DateTimeOffset at)
    {
        _at = at;
        foreach (var order in flow.Orders.Open.ToArray())
        {
            // An order's turn may have ended others of its group.
            if (flow.Orders.Find(order.Id) is { IsOpen: true } open)
                _turn.Play(open, at);
        }
    }

    private void StartDayIfNew()
    {
        if (NyseCalendar.SessionAt(_at) is not { } session || session.Date <= _day || _at < session.ExtendedOpen)
            return;
        entitlements.StartDay(_day, session.Date, _at);
        _day = session.Date;
        portfolio.StartDay(instrument => feed.PreviousClose(instrument, _at));
    }
}
