using System.ComponentModel;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Replies;
using AlpacaMcp.Trading;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Trading;

[Toolset(Toolset.Trading)]
internal sealed class CancelAllOrders(OrderDesk desk, OrdersClient orders, StandingReader standing)
{
    [McpServerTool(Name = "cancel_all_orders", Title = "Cancel all orders", ReadOnly = false, Destructive = true, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Cancels every open order of the account, protective stops included. Always allowed. still_open counts what has not left the book yet; absent if unreadable.")]
    public async Task<CancelAllReply> CancelAllOrdersAsync(CancellationToken cancellationToken = default)
    {
        var results = await desk.CancelAllAsync(cancellationToken);
        var where = await standing.ReadAsync(cancellationToken);
        return CancelAllReply.Of(where, results, await CountOpenAsync(cancellationToken));
    }

    // The cancel is done: a list that cannot be read must not make it look as if it were not.
    private async Task<int?> CountOpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await orders.ListAsync(new OrderQuery { Status = OrderListStatus.Open, Limit = 500 }, cancellationToken)).Count;
        }
        catch (Exception e) when (BrokerFailure.Is(e))
        {
            return null;
        }
    }
}
