using AlpacaMcp.Simulator.Exchange.Money;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange;

/// <summary>A multi-leg order meets the market: all legs fill together, each at the far side of its own quote, or none does.</summary>
internal sealed class SpreadTurn(OrderFlow flow, Portfolio portfolio, MarketFeed feed, PartialFills partialFills)
{
    public void Match(Order order, DateTimeOffset at)
    {
        var legs = flow.LegsOf(order).Select(leg => (Leg: leg, Price: FarPrice(leg, at))).ToArray();
        if (legs.Any(entry => entry.Price <= 0))
            return;
        var net = legs.Sum(entry => Signed(entry.Leg) * entry.Price);
        if (net > order.Terms.LimitPrice)
            return;
        var possible = Math.Min(order.RemainingQty, legs.Min(entry => Possible(entry.Leg)));
        if (possible <= 0)
        {
            flow.Cancel(order, at);
            return;
        }
        var qty = partialFills.Share(order, possible);
        var filled = order.With(new OrderFill(net, qty, 0), at);
        var isWhole = filled.RemainingQty == 0;
        var (status, kind) = isWhole ? (OrderStatus.Filled, OrderEventKind.Fill) : (OrderStatus.PartiallyFilled, OrderEventKind.PartialFill);
        foreach (var (leg, price) in legs)
            Fill(leg with { Status = status }, qty, price, kind, at);
        var part = flow.Change(filled with { Status = status, RestsUntil = isWhole ? null : TradingDay.NextTick(at) }, kind, at, new OrderFill(net, qty, 0));
        if (!isWhole && qty == possible && possible < order.RemainingQty)
            flow.Cancel(part, at);
    }

    private void Fill(Order leg, decimal units, decimal price, OrderEventKind kind, DateTimeOffset at)
    {
        var qty = units * Ratio(leg);
        portfolio.Apply(new Execution(leg.Instrument, leg.Terms.IsBuy ? qty : -qty, price, at));
        var fill = new OrderFill(price, qty, portfolio.Of(leg.Instrument).Qty);
        flow.Change(leg.With(fill, at), kind, at, fill);
    }

    private decimal FarPrice(Order leg, DateTimeOffset at)
    {
        var quote = feed.Quote(leg.Instrument, at);
        return leg.Terms.IsBuy ? quote.Ask : quote.Bid;
    }

    /// <summary>How many units the position of a closing leg still allows.</summary>
    private decimal Possible(Order leg) => leg.Opens
        ? decimal.MaxValue
        : decimal.Truncate(portfolio.Of(leg.Instrument).Qty * (leg.Terms.IsBuy ? -1 : 1) / Ratio(leg));

    private static decimal Signed(Order leg) => leg.Terms.IsBuy ? Ratio(leg) : -Ratio(leg);

    private static decimal Ratio(Order leg) => leg.RatioQty ?? 1;
}
