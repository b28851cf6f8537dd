using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Market;

namespace AlpacaMcp.Trading.Risk;

/// <summary>What is still to trade on one side of a symbol: quantity, and cost at the worst price.</summary>
internal readonly record struct OpenQuantity(decimal Qty, decimal Notional)
{
    public static OpenQuantity operator +(OpenQuantity a, OpenQuantity b) => new(a.Qty + b.Qty, a.Notional + b.Notional);

    internal static OpenQuantity Larger(OpenQuantity a, OpenQuantity b) => new(Math.Max(a.Qty, b.Qty), Math.Max(a.Notional, b.Notional));

    internal static OpenQuantity Of(OrderIntent intent) => new(intent.Qty, intent.Notional);

    /// <summary>The remainder of a broker's order. An exit group (OCO, bracket legs) counts once; legs of an entry only for what the entry has filled.</summary>
    internal static OpenQuantity Of(Order order, bool buys, ReferencePrice price)
    {
        var own = order.Status.IsOpen && IsOn(order, buys) ? Remaining(order, price) : default;
        var legs = order.Legs
            .Where(leg => leg.Status.IsOpen && IsOn(leg, buys))
            .Select(leg => leg.Side == order.Side ? Remaining(leg, price) : Remaining(leg, price).AtMost(order.FilledQty ?? 0));
        return legs.Aggregate(own, Larger);
    }

    private static bool IsOn(Order order, bool buys) => order.Side == OrderSide.Buy == buys;

    private static OpenQuantity Remaining(Order order, ReferencePrice price)
    {
        var ask = price.LikelyAsk;
        var worst = PriceTerms.Of(order).Worst(ask) ?? 0;
        var filled = order.FilledQty ?? 0;
        if (order.Qty is { } qty)
            return new(qty - filled, (qty - filled) * worst);
        var notional = Math.Max(0, (order.Notional ?? 0) - (filled * (order.FilledAvgPrice ?? 0)));
        return new(price.LikelyBid is > 0 and var bid ? notional / bid : 0, notional);
    }

    /// <summary>Cost of one share or coin.</summary>
    internal decimal Unit => Qty == 0 ? 0 : Notional / Qty;

    internal OpenQuantity AtMost(decimal qty) => Qty <= qty ? this : new(qty, Qty == 0 ? 0 : Notional * qty / Qty);
}
