using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Orders;

namespace AlpacaMcp.Trading.Risk;

/// <summary>What an order says about its price, whether it is ours to send or already at the broker.</summary>
internal sealed record PriceTerms(
    bool IsBuy, OrderType Type, decimal? Limit, decimal? Stop, decimal? TrailPrice = null, decimal? TrailPercent = null)
{
    // Alpaca sends a buy stop as a stop-limit this far above the stop.
    // https://docs.alpaca.markets/docs/orders-at-alpaca#stop-orders
    private const decimal StopSlackBelow50 = 1.04m;
    private const decimal StopSlackFrom50 = 1.025m;

    // Alpaca values a short sale at no less than this multiple of the ask.
    private const decimal ShortSlack = 1.03m;

    internal static PriceTerms Of(TradeOrder order) => new(
        order.IsBuy,
        order.Type,
        order.LimitPrice ?? (order is StockOrder { OrderClass: var kind, TakeProfitLimitPrice: var take } && kind == OrderClass.Oco ? take : null),
        order.StopPrice,
        (order as StockOrder)?.TrailPrice,
        (order as StockOrder)?.TrailPercent);

    internal static PriceTerms Of(Order order) =>
        new(order.Side == OrderSide.Buy, order.Type, order.LimitPrice, order.StopPrice, order.TrailPrice, order.TrailPercent);

    /// <summary>The dearest price this order can trade at; null when nothing says.</summary>
    internal decimal? Worst(decimal? ask) => IsBuy ? WorstBuy(ask) : WorstShort(ask);

    /// <summary>True when the order's own price bounds its cost, so that no quote is needed to judge it. A short's limit bounds it from below only.</summary>
    internal bool FixesWorstPrice => IsBuy && (Limit.HasValue || Stop.HasValue);

    /// <summary>The dearest price that the order itself allows a buy; null when it names none.</summary>
    internal decimal? OwnPrice => Limit ?? (Stop is { } stop ? WithStopSlack(stop) : null);

    private decimal? WorstBuy(decimal? ask) =>
        Limit is { } limit ? Math.Max(limit, ask ?? limit)
        : Stop is { } stop ? WithStopSlack(stop)
        : Type == OrderType.TrailingStop && ask is { } best ? WithStopSlack(TrailPrice is { } trail ? best + trail : best * (1 + (TrailPercent ?? 0) / 100))
        : ask;

    private decimal? WorstShort(decimal? ask)
    {
        var own = Limit ?? Stop;
        var shorted = ask * ShortSlack;
        return own is { } price ? Math.Max(price, shorted ?? price) : shorted;
    }

    private static decimal WithStopSlack(decimal stop) => stop * (stop < 50 ? StopSlackBelow50 : StopSlackFrom50);
}
