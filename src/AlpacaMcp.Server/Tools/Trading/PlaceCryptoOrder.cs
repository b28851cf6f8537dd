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
internal sealed class PlaceCryptoOrder(OrderDesk desk, StandingReader standing)
{
    [McpServerTool(Name = "place_crypto_order", Title = "Place crypto order", ReadOnly = false, Destructive = true, Idempotent = false, OpenWorld = true, UseStructuredContent = true)]
    [Description("Buys or sells a crypto pair, around the clock. Give qty or notional (at least 10 USD). E.g. symbol BTC/USD, side buy, notional 100.")]
    public async Task<OrderReply> PlaceCryptoOrderAsync(
        [Description("E.g. BTC/USD.")] string symbol,
        OrderSide side,
        [Description("Coins, up to 9 decimals.")] decimal? qty = null,
        [Description("USD instead of qty.")] decimal? notional = null,
        [Description("market (default), limit or stop_limit.")] OrderType? type = null,
        [Description("gtc (default) or ioc.")] TimeInForce? time_in_force = null,
        [Description("Required for limit, stop_limit.")] decimal? limit_price = null,
        [Description("Required for stop_limit.")] decimal? stop_price = null,
        [Description("Your own id.")] string? client_order_id = null,
        bool force_new = false,
        CancellationToken cancellationToken = default)
    {
        var order = new CryptoOrder
        {
            Symbol = Symbols.Upper(symbol),
            Side = side,
            Qty = qty,
            Notional = notional,
            Type = type ?? OrderType.Market,
            TimeInForce = time_in_force ?? TimeInForce.Gtc,
            LimitPrice = limit_price,
            StopPrice = stop_price,
            ClientOrderId = client_order_id,
        };
        var outcome = await desk.SubmitAsync(order, force_new, cancellationToken);
        return await OrderReply.OfAsync(standing, outcome);
    }
}
