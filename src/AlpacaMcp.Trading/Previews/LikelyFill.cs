using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Options;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Previews;

/// <summary>At what price an order would likely trade: a guess for people, never what a limit is judged by.</summary>
/// <param name="Qty">Shares, coins or contracts; null when no price says how many a notional order buys.</param>
/// <param name="Price">Per share or coin; of contracts what a unit costs, negative when it brings money.</param>
/// <param name="Cost">USD, negative when it brings money.</param>
internal sealed record LikelyFill(decimal? Qty, decimal? Price, decimal? Cost)
{
    internal static LikelyFill Of(RiskCase risk)
    {
        if (risk is { Order: OptionOrder option, Options: { } options })
            return OfUnits(option, options.Market.Cost);
        var order = risk.Order;
        var price = PriceOf(order, risk.Book.Price);
        var qty = order.Qty ?? (price is > 0 ? order.Notional / price : null);
        var worth = order.Notional ?? (qty * price);
        return new(qty, price, order.IsBuy ? worth : -worth);
    }

    private static LikelyFill OfUnits(OptionOrder order, decimal? market)
    {
        var own = order.Debit(order.LimitPrice ?? order.StopPrice);
        var price = own is { } bound && market is { } now && order.StopPrice is null ? Math.Min(bound, now) : own ?? market;
        return new(order.Qty, price, price * order.Qty * PayoffLeg.StandardMultiplier);
    }

    private static decimal? PriceOf(TradeOrder order, ReferencePrice price)
    {
        var terms = PriceTerms.Of(order);
        var market = order.IsBuy ? price.LikelyAsk : price.LikelyBid;
        if (terms.Type == OrderType.TrailingStop)
            return market is { } now ? Trailed(terms, now) : null;
        if (terms.Stop is { } stop)
            return terms.Limit ?? stop;
        return terms.Limit is { } limit ? Better(order.IsBuy, limit, market) : market;
    }

    private static decimal Better(bool isBuy, decimal limit, decimal? market) => isBuy ? Math.Min(limit, market ?? limit) : Math.Max(limit, market ?? limit);

    private static decimal Trailed(PriceTerms terms, decimal market)
    {
        var trail = terms.TrailPrice ?? (market * (terms.TrailPercent ?? 0) / 100);
        return terms.IsBuy ? market + trail : market - trail;
    }
}
