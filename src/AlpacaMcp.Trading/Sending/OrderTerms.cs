using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Trading.Sending;

/// <summary>What makes an order the order it is. Two with equal terms are the same wish; the same id with other terms is refused.</summary>
internal sealed record OrderTerms(
    string Symbol, string Side, string Type, string TimeInForce, decimal? Qty, decimal? Notional, decimal? Limit, decimal? Stop, decimal? TrailPrice, decimal? TrailPercent)
{
    /// <summary>The legs of a multi-leg order, as text in the contracts' order.</summary>
    public string Legs { get; init; } = "";

    /// <summary>What the broker's answer to a look-up does not show: compared between wishes only.</summary>
    public OrderExtras? Extras { get; init; }

    internal static OrderTerms Of(NewOrder wire) => new(
        SymbolKey.Of(wire.Symbol ?? ""),
        wire.Side?.Value ?? "",
        wire.Type.Value,
        wire.TimeInForce.Value,
        wire.Qty,
        wire.Notional,
        wire.LimitPrice ?? (wire.OrderClass == OrderClass.Oco ? wire.TakeProfit?.LimitPrice : null),
        wire.StopPrice,
        wire.TrailPrice,
        wire.TrailPercent)
    {
        Legs = Text(wire.Legs?.Select(leg => (leg.Symbol, leg.Side, leg.RatioQty, leg.PositionIntent))),
        Extras = OrderExtras.Of(wire),
    };

    /// <summary>A broker's order has more to say: what Alpaca fills in later (a notional order's quantity, a trailing stop's stop) is left out.</summary>
    internal static OrderTerms Of(Order order) => new(
        SymbolKey.Of(order.Symbol),
        order.Side.Value,
        order.Type.Value,
        order.TimeInForce.Value,
        order.Notional is null ? order.Qty : null,
        order.Notional,
        order.LimitPrice,
        order.Type == OrderType.TrailingStop ? null : order.StopPrice,
        order.TrailPrice,
        order.TrailPercent)
    {
        Legs = order.OrderClass != OrderClass.Mleg ? "" : Text(order.Legs.Select(leg => (leg.Symbol, leg.Side, leg.RatioQty ?? 0, leg.PositionIntent))),
    };

    /// <summary>True when the broker's order is the one these terms describe.</summary>
    internal bool AreMetBy(Order found) => this with { Extras = null } == Of(found);

    private static string Text(IEnumerable<(string Symbol, OrderSide Side, decimal Ratio, PositionIntent Intent)>? legs) => string.Join(
        ", ", (legs ?? []).OrderBy(leg => leg.Symbol, StringComparer.Ordinal).Select(leg => $"{leg.Side} {leg.Ratio.Text()} {leg.Symbol} {leg.Intent}"));
}
