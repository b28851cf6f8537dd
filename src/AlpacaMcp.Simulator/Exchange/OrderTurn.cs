using AlpacaMcp.Simulator.Exchange.Money;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange;

/// <summary>One open order at one instant: it ends, starts, is elected, or fills.</summary>
internal sealed class OrderTurn(OrderFlow flow, Portfolio portfolio, MarketFeed feed, PartialFills partialFills)
{
    private readonly SpreadTurn _spreads = new(flow, portfolio, feed, partialFills);

    public void Play(Order order, DateTimeOffset at)
    {
        var live = Live(order, at);
        if (live.IsWorking && live.RestsUntil is null && TradingHours.CanTrade(live, at) && Elected(live, at) is { } elected)
            Match(elected, at);
    }

    /// <summary>Ends what is over and activates what may start.</summary>
    private Order Live(Order order, DateTimeOffset at)
    {
        if (order.Status == OrderStatus.PendingCancel || order.ExpiresAt <= at)
            return flow.End(order, at);
        if (order.Status is OrderStatus.Accepted or OrderStatus.PendingNew && order.ActiveFrom <= at)
            return flow.Change(order with { Status = OrderStatus.New }, OrderEventKind.New, at);
        return order.RestsUntil <= at ? flow.Mark(order with { RestsUntil = null }) : order;
    }

    /// <summary>The order, once the last trade has reached its stop; a held leg becomes a working order then.</summary>
    private Order? Elected(Order order, DateTimeOffset at)
    {
        if (!order.AwaitsElection)
            return order;
        var price = feed.Trade(order.Instrument, at).Price;
        var trailed = order.Terms.IsTrailing ? Trailed(order, price, at) : order;
        if (!trailed.IsElectedBy(price))
            return null;
        return order.Status == OrderStatus.Held
            ? flow.Change(trailed with { Triggered = true, Status = OrderStatus.New }, OrderEventKind.New, at)
            : flow.Mark(trailed with { Triggered = true, UpdatedAt = at });
    }

    private Order Trailed(Order order, decimal price, DateTimeOffset at)
    {
        var mark = Trail.Mark(order.Terms, order.HighWaterMark, price);
        return mark == order.HighWaterMark ? order : flow.Mark(order with { HighWaterMark = mark, UpdatedAt = at });
    }

    /// <summary>Buys at the ask and sells at the bid, never outside the quote.</summary>
    private void Match(Order order, DateTimeOffset at)
    {
        if (order.IsSpread)
        {
            _spreads.Match(order, at);
            return;
        }
        var quote = feed.Quote(order.Instrument, at);
        var price = order.Terms.IsBuy ? quote.Ask : quote.Bid;
        // Nobody bids for a worthless contract.
        if (price <= 0)
            return;
        if (order.Takes(price))
            Fill(order, price, at);
        else if (order.Terms.IsImmediate || order.Terms.IsAuction)
            flow.Cancel(order, at);
    }

    /// <summary>An order that closes ends where the position ends.</summary>
    private void Fill(Order order, decimal price, DateTimeOffset at)
    {
        var wanted = order.Terms.Notional is { } notional ? Quantity.Buys(notional - order.FilledCost, price) : order.RemainingQty;
        var held = portfolio.Of(order.Instrument).Qty * (order.Terms.IsBuy ? -1 : 1);
        var possible = order.Opens ? wanted : Math.Min(wanted, held);
        if (possible <= 0)
        {
            flow.Cancel(order, at);
            return;
        }
        var qty = partialFills.Share(order, possible);
        portfolio.Apply(new Execution(order.Instrument, order.Terms.IsBuy ? qty : -qty, price, at));
        var fill = new OrderFill(price, qty, portfolio.Of(order.Instrument).Qty);
        if (qty == wanted || (order.Terms.Notional is not null && qty == possible))
            flow.Change(order.With(fill, at) with { Status = OrderStatus.Filled }, OrderEventKind.Fill, at, fill);
        else
            Part(order.With(fill, at), fill, ends: qty == possible || order.Terms.TimeInForce == TimeInForce.Ioc, at);
    }

    private void Part(Order order, OrderFill fill, bool ends, DateTimeOffset at)
    {
        var part = flow.Change(order with { Status = OrderStatus.PartiallyFilled, RestsUntil = TradingDay.NextTick(at) }, OrderEventKind.PartialFill, at, fill);
        if (ends)
            flow.Cancel(part, at);
    }
}
