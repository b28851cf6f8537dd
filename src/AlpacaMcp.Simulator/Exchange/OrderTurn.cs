using AlpacaMcp.Simulator.Exchange.Money;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange;

/// <summary>One open order at one instant: it ends, starts, is elected, or fills.</summary>
internal sealed class OrderTurn(OrderFlow flow, Portfolio portfolio, MarketFeed feed, PartialFills partialFills)
{
    public void Play(Order order, DateTimeOffset at)
    {
        if (Live(order, at) is { IsWorking: true } working && TradingHours.CanTrade(working, at))
            Match(working.Terms.IsTrailing ? Trailed(working, at) : working, at);
    }

    /// <summary>Ends what is over and activates what may start.</summary>
    private Order Live(Order order, DateTimeOffset at)
    {
        if (order.Status == OrderStatus.PendingCancel)
            return flow.Change(order with { Status = OrderStatus.Canceled, CanceledAt = at }, OrderEventKind.Canceled, at);
        if (order.ExpiresAt <= at)
            return order.Terms.TimeInForce == TimeInForce.Day
                ? flow.Change(order with { Status = OrderStatus.Expired, ExpiredAt = at }, OrderEventKind.Expired, at)
                : flow.Change(order with { Status = OrderStatus.Canceled, CanceledAt = at }, OrderEventKind.Canceled, at);
        return order.Status is OrderStatus.Accepted or OrderStatus.PendingNew && order.ActiveFrom <= at
            ? flow.Change(order with { Status = OrderStatus.New }, OrderEventKind.New, at)
            : order;
    }

    private Order Trailed(Order order, DateTimeOffset at)
    {
        var mark = Trail.Mark(order.Terms, order.HighWaterMark, feed.Trade(order.Instrument, at).Price);
        return mark == order.HighWaterMark ? order : flow.Mark(order with { HighWaterMark = mark, UpdatedAt = at });
    }

    private void Match(Order order, DateTimeOffset at)
    {
        var lastPrice = order.AwaitsElection ? feed.Trade(order.Instrument, at).Price : 0;
        var decision = FillDecision.Of(order, feed.Quote(order.Instrument, at), lastPrice);
        var elected = decision.Triggered != order.Triggered ? Elected(order, at) : order;
        if (decision.Price is { } price)
            Fill(elected, price, at);
        else if (order.Terms.TimeInForce is TimeInForce.Ioc or TimeInForce.Fok || order.Terms.IsAuction)
            flow.Cancel(order, at);
    }

    /// <summary>A held leg becomes a working order when its stop is reached.</summary>
    private Order Elected(Order order, DateTimeOffset at) => order.Status == OrderStatus.Held
        ? flow.Change(order with { Triggered = true, Status = OrderStatus.New }, OrderEventKind.New, at)
        : flow.Mark(order with { Triggered = true, UpdatedAt = at });

    private void Fill(Order order, decimal price, DateTimeOffset at)
    {
        var wanted = order.Terms.Notional is { } notional ? Quantity.Buys(notional - order.FilledCost, price) : order.RemainingQty;
        var held = Math.Abs(portfolio.Of(order.Instrument).Qty);
        var possible = order.Opens ? wanted : Math.Min(wanted, held);
        if (possible == 0)
        {
            flow.Cancel(order, at);
            return;
        }
        var qty = partialFills.Share(order, possible);
        portfolio.Apply(new Execution(order.Instrument, order.Terms.IsBuy ? qty : -qty, price, at));
        Filled(order, new OrderFill(price, qty, portfolio.Of(order.Instrument).Qty), whole: qty == possible, at);
    }

    private void Filled(Order order, OrderFill fill, bool whole, DateTimeOffset at)
    {
        var (qty, cost) = (order.FilledQty + fill.Qty, order.FilledCost + (fill.Qty * fill.Price));
        var filled = order with { FilledQty = qty, FilledCost = cost, FilledAvgPrice = cost / qty };
        if (whole)
            flow.Change(filled with { Status = OrderStatus.Filled, FilledAt = at }, OrderEventKind.Fill, at, fill);
        else
            AfterPart(flow.Change(filled with { Status = OrderStatus.PartiallyFilled, FilledAt = at }, OrderEventKind.PartialFill, at, fill), at);
    }

    private void AfterPart(Order order, DateTimeOffset at)
    {
        if (order.Terms.TimeInForce == TimeInForce.Ioc)
            flow.Cancel(order, at);
    }
}
