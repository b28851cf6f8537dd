using System.ComponentModel;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Trading;

[Toolset(Toolset.Trading)]
internal sealed class GetOrderById(OrdersClient orders, StandingReader standing)
{
    [McpServerTool(Name = "get_order_by_id", Title = "Get order", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("One order's current state, e.g. after placing it: filled, open, canceled.")]
    public async Task<OrderReply> GetOrderByIdAsync(
        string order_id,
        [Description("Show legs under it.")] bool? nested = null,
        CancellationToken cancellationToken = default)
    {
        var order = await orders.GetAsync(OrderIds.Read("order_id", order_id), nested, cancellationToken: cancellationToken);
        return OrderReply.Of(await standing.ReadAsync(cancellationToken), order);
    }
}
