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
internal sealed class ReplaceOrderById(OrderReplacer replacer, StandingReader standing)
{
    [McpServerTool(Name = "replace_order_by_id", Title = "Replace order", ReadOnly = false, Destructive = true, Idempotent = false, OpenWorld = true, UseStructuredContent = true)]
    [Description("Changes an open order; what is not given stays. The reply is the new order: its id differs. The changed order meets the same limits as a new one.")]
    public async Task<OrderReply> ReplaceOrderByIdAsync(
        string order_id,
        [Description("Total shares or coins, including what is filled.")] decimal? qty = null,
        decimal? limit_price = null,
        decimal? stop_price = null,
        [Description("New trail of a trailing stop, in the kind it has.")] decimal? trail = null,
        TimeInForce? time_in_force = null,
        [Description("Indications of interest only.")] decimal? notional = null,
        string? client_order_id = null,
        [Description("Elite accounts.")] JsonElement? advanced_instructions = null,
        CancellationToken cancellationToken = default)
    {
        var terms = new ReplaceTerms
        {
            Qty = qty,
            Notional = notional,
            TimeInForce = time_in_force,
            LimitPrice = limit_price,
            StopPrice = stop_price,
            Trail = trail,
            ClientOrderId = client_order_id,
            AdvancedInstructions = advanced_instructions,
        };
        var outcome = await replacer.ReplaceAsync(OrderIds.Read("order_id", order_id), terms, cancellationToken);
        return await OrderReply.OfAsync(standing, outcome);
    }
}
