using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.Money;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange;

/// <summary>Plays the market between two instants, tick by tick while an order can trade.</summary>
internal sealed class MatchingEngine(OrderList orders, Portfolio portfolio, MarketFeed feed, DateTimeOffset start)
{
    private DateTimeOffset _at = start;
    private DateOnly _day = NyseCalendar.LatestOpenedBy(start).Date;

    /// <summary>Everything that happened until `now`, in the order it happened.</summary>
    public void Advance(DateTimeOffset now)
    {
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
        while (NextTick(_at) is var tick && tick < end && orders.Open.Any(order => TradingHours.CanTrade(order, _at)))
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
        foreach (var order in orders.Open.ToArray())
        {
            if (Live(order) is { IsWorking: true } working && TradingHours.CanTrade(working, _at))
                Match(working);
        }
    }

    private void StartDayIfNew()
    {
        if (NyseCalendar.SessionAt(_at) is not { } session || session.Date <= _day || _at < session.ExtendedOpen)
            return;
        _day = session.Date;
        portfolio.StartDay(instrument => feed.Path.PreviousClose(instrument, _at));
    }

    /// <summary>Ends what is over and activates what may start.</summary>
    private Order Live(Order order)
    {
        if (order.Status == OrderStatus.PendingCancel)
            return Changed(order with { Status = OrderStatus.Canceled, CanceledAt = _at });
        if (order.ExpiresAt <= _at)
            return order.Terms.TimeInForce == TimeInForce.Day
                ? Changed(order with { Status = OrderStatus.Expired, ExpiredAt = _at })
                : Changed(order with { Status = OrderStatus.Canceled, CanceledAt = _at });
        return order.Status is OrderStatus.Accepted or OrderStatus.PendingNew && order.ActiveFrom <= _at
            ? Changed(order with { Status = OrderStatus.New })
            : order;
    }

    private void Match(Order order)
    {
        var lastPrice = order.AwaitsElection ? feed.Trade(order.Instrument, _at).Price : 0;
        var decision = FillDecision.Of(order, feed.Quote(order.Instrument, _at), lastPrice);
        if (decision.Price is { } price)
            Fill(order, price);
        else if (order.Terms.TimeInForce is TimeInForce.Ioc or TimeInForce.Fok)
            Changed(order with { Status = OrderStatus.Canceled, CanceledAt = _at });
        else if (decision.Triggered != order.Triggered)
            Changed(order with { Triggered = decision.Triggered });
    }

    private void Fill(Order order, decimal price)
    {
        var wanted = order.Terms.Qty ?? Quantity.Buys(order.Terms.Notional ?? 0, price);
        var held = Math.Abs(portfolio.Of(order.Instrument).Qty);
        var qty = order.Opens ? wanted : Math.Min(wanted, held);
        if (qty == 0)
        {
            Changed(order with { Status = OrderStatus.Canceled, CanceledAt = _at });
            return;
        }
        portfolio.Apply(new Execution(order.Instrument, order.Terms.IsBuy ? qty : -qty, price, _at));
        Changed(order with { Status = OrderStatus.Filled, FilledQty = qty, FilledAvgPrice = price, FilledAt = _at });
    }

    private Order Changed(Order order)
    {
        var stamped = order with { UpdatedAt = _at };
        orders.Update(stamped);
        return stamped;
    }
}
