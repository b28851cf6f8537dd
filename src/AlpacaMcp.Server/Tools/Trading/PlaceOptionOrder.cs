using System.ComponentModel;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Orders;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Trading;

[Toolset(Toolset.Trading)]
internal sealed class PlaceOptionOrder(OrderDesk desk, StandingReader standing)
{
    [McpServerTool(Name = "place_option_order", Title = "Place option order", ReadOnly = false, Destructive = true, Idempotent = false, OpenWorld = true, UseStructuredContent = true)]
    [Description("Trades one call or put (symbol, side) or a spread (2-4 legs, no symbol or side). E.g. symbol AAPL260618C00250000, side buy, qty 1, type limit, limit_price 4.20. Uncovered shorts are denied.")]
    public async Task<OrderReply> PlaceOptionOrderAsync(
        [Description("Contracts, or units of legs.")] decimal qty,
        [Description("Spreads: market or limit.")] OrderType? type = null,
        [Description("day (default); gtc with limit.")] TimeInForce? time_in_force = null,
        string? symbol = null,
        OrderSide? side = null,
        PositionIntent? position_intent = null,
        [Description("Spreads: net, negative if received.")] decimal? limit_price = null,
        decimal? stop_price = null,
        [Description("Your own id.")] string? client_order_id = null,
        [Description("mleg with legs.")] string? order_class = null,
        IReadOnlyList<OptionLegArgument>? legs = null,
        bool force_new = false,
        CancellationToken cancellationToken = default)
    {
        var order = new OptionOrder
        {
            Symbol = Symbols.Upper(symbol ?? ""),
            Side = side ?? default,
            Qty = qty,
            Type = type ?? OrderType.Market,
            TimeInForce = time_in_force ?? TimeInForce.Day,
            LimitPrice = limit_price,
            StopPrice = stop_price,
            PositionIntent = position_intent,
            OrderClass = order_class is { } named ? new(named.Trim().ToLowerInvariant()) : legs is { Count: > 0 } ? OrderClass.Mleg : OrderClass.Simple,
            Legs = [.. (legs ?? []).Select(leg => leg.Read())],
            ClientOrderId = client_order_id,
        };
        var outcome = await desk.SubmitAsync(order, force_new, cancellationToken);
        return await OrderReply.OfAsync(standing, outcome);
    }
}
