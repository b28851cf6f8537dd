using System.ComponentModel;
using System.Text.Json;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Orders;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Trading;

[Toolset(Toolset.Trading)]
internal sealed class PlaceStockOrder(OrderDesk desk, StandingReader standing)
{
    [McpServerTool(Name = "place_stock_order", Title = "Place stock order", ReadOnly = false, Destructive = true, Idempotent = false, OpenWorld = true, UseStructuredContent = true)]
    [Description("Buys or sells a US stock or ETF. Give qty or notional. E.g. symbol AAPL, side buy, qty 10, type limit, limit_price 231.50. A denial names every limit and what would pass.")]
    public async Task<OrderReply> PlaceStockOrderAsync(
        [Description("E.g. AAPL.")] string symbol,
        OrderSide side,
        [Description("Fractions only with day.")] decimal? qty = null,
        [Description("USD instead of qty.")] decimal? notional = null,
        OrderType? type = null,
        [Description("Default day. ioc, fok, opg, cls: market or limit only.")] TimeInForce? time_in_force = null,
        [Description("For limit, stop_limit.")] decimal? limit_price = null,
        [Description("For stop, stop_limit.")] decimal? stop_price = null,
        [Description("USD; trailing_stop needs this or trail_percent.")] decimal? trail_price = null,
        [Description("At least 0.1.")] decimal? trail_percent = null,
        [Description("limit, day or gtc only.")] bool extended_hours = false,
        [Description("Your own id; repeating it never places a second order.")] string? client_order_id = null,
        [Description("simple; bracket and oco need both exits, oto one.")] OrderClass? order_class = null,
        decimal? take_profit_limit_price = null,
        decimal? stop_loss_stop_price = null,
        decimal? stop_loss_limit_price = null,
        [Description("Elite accounts.")] JsonElement? advanced_instructions = null,
        [Description("Place it though it repeats a recent order.")] bool force_new = false,
        CancellationToken cancellationToken = default)
    {
        var order = new StockOrder
        {
            Symbol = Symbols.Upper(symbol),
            Side = side,
            Qty = qty,
            Notional = notional,
            Type = type ?? OrderType.Market,
            TimeInForce = time_in_force ?? TimeInForce.Day,
            LimitPrice = limit_price,
            StopPrice = stop_price,
            TrailPrice = trail_price,
            TrailPercent = trail_percent,
            ExtendedHours = extended_hours,
            ClientOrderId = client_order_id,
            OrderClass = order_class ?? OrderClass.Simple,
            TakeProfitLimitPrice = take_profit_limit_price,
            StopLossStopPrice = stop_loss_stop_price,
            StopLossLimitPrice = stop_loss_limit_price,
            AdvancedInstructions = advanced_instructions,
        };
        var outcome = await desk.SubmitAsync(order, force_new, cancellationToken);
        return await OrderReply.OfAsync(standing, outcome);
    }
}
