using System.ComponentModel;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies;
using AlpacaMcp.Trading;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Trading;

[Toolset(Toolset.Trading)]
internal sealed class CancelOrderById(OrderDesk desk, StandingReader standing)
{
    [McpServerTool(Name = "cancel_order_by_id", Title = "Cancel order", ReadOnly = false, Destructive = true, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Cancels one open order and shows its state: pending_cancel or canceled. Always allowed.")]
    public async Task<OrderReply> CancelOrderByIdAsync(string order_id, CancellationToken cancellationToken = default)
    {
        var order = await desk.CancelAsync(OrderIds.Read("order_id", order_id), cancellationToken);
        return OrderReply.Of(await standing.ReadAsync(cancellationToken), order);
    }
}
