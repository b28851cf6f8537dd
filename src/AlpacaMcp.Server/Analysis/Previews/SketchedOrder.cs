using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Orders;

namespace AlpacaMcp.Server.Analysis.Previews;

/// <summary>The order that a sketch means, by its symbol's form or its legs, and what it names that this kind of order has not.</summary>
internal static class SketchedOrder
{
    internal static TradeOrder Of(OrderSketch sketch)
    {
        var symbol = Symbols.Upper(sketch.Symbol ?? "");
        if (sketch.Legs.Count > 0 || sketch.OrderClass == OrderClass.Mleg || OptionSymbol.Parse(symbol) is not null)
            return Option(sketch, symbol);
        return symbol.Contains('/', StringComparison.Ordinal) ? Coin(sketch, symbol) : Stock(sketch, symbol);
    }

    /// <summary>A field that a place tool does not take must not be dropped in silence.</summary>
    internal static IReadOnlyList<Objection> Foreign(OrderSketch sketch, TradeOrder order)
    {
        var (isStock, isOption) = (order is StockOrder, order is OptionOrder);
        (string Name, bool IsGiven, bool IsKnown)[] fields =
        [
            ("trail_price", sketch.TrailPrice.HasValue, isStock),
            ("trail_percent", sketch.TrailPercent.HasValue, isStock),
            ("extended_hours", sketch.ExtendedHours, isStock),
            ("order_class", sketch.OrderClass is { IsSimple: false }, isStock || isOption),
            ("take_profit_limit_price", sketch.TakeProfitLimitPrice.HasValue, isStock),
            ("stop_loss_stop_price", sketch.StopLossStopPrice.HasValue, isStock),
            ("stop_loss_limit_price", sketch.StopLossLimitPrice.HasValue, isStock),
            ("position_intent", sketch.PositionIntent.HasValue, isOption),
        ];
        return [.. fields.Where(field => field.IsGiven && !field.IsKnown).Select(field => new Objection("INVALID_ORDER", $"{field.Name} is not for {order.AssetClass} orders.", $"Leave {field.Name} out.", field.Name))];
    }

    private static StockOrder Stock(OrderSketch sketch, string symbol) => new()
    {
        Symbol = symbol,
        Side = sketch.Side ?? default,
        Qty = sketch.Qty,
        Notional = sketch.Notional,
        Type = sketch.Type ?? OrderType.Market,
        TimeInForce = sketch.TimeInForce ?? TimeInForce.Day,
        LimitPrice = sketch.LimitPrice,
        StopPrice = sketch.StopPrice,
        TrailPrice = sketch.TrailPrice,
        TrailPercent = sketch.TrailPercent,
        ExtendedHours = sketch.ExtendedHours,
        OrderClass = sketch.OrderClass ?? OrderClass.Simple,
        TakeProfitLimitPrice = sketch.TakeProfitLimitPrice,
        StopLossStopPrice = sketch.StopLossStopPrice,
        StopLossLimitPrice = sketch.StopLossLimitPrice,
    };

    private static CryptoOrder Coin(OrderSketch sketch, string symbol) => new()
    {
        Symbol = symbol,
        Side = sketch.Side ?? default,
        Qty = sketch.Qty,
        Notional = sketch.Notional,
        Type = sketch.Type ?? OrderType.Market,
        TimeInForce = sketch.TimeInForce ?? TimeInForce.Gtc,
        LimitPrice = sketch.LimitPrice,
        StopPrice = sketch.StopPrice,
    };

    private static OptionOrder Option(OrderSketch sketch, string symbol) => new()
    {
        Symbol = symbol,
        Side = sketch.Side ?? default,
        Qty = sketch.Qty,
        Notional = sketch.Notional,
        Type = sketch.Type ?? OrderType.Market,
        TimeInForce = sketch.TimeInForce ?? TimeInForce.Day,
        LimitPrice = sketch.LimitPrice,
        StopPrice = sketch.StopPrice,
        PositionIntent = sketch.PositionIntent,
        OrderClass = sketch.OrderClass ?? (sketch.Legs.Count > 0 ? OrderClass.Mleg : OrderClass.Simple),
        Legs = [.. sketch.Legs.Select(leg => leg.Read())],
    };
}
