using System.ComponentModel;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Trading;

[Toolset(Toolset.Trading)]
internal sealed class GetOrderByClientId(OrdersClient orders, StandingReader standing)
{
    private const int Longest = 128;

    [McpServerTool(Name = "get_order_by_client_id", Title = "Get order by client id", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("One order by client_order_id: whether an order whose answer was lost exists.")]
    public async Task<OrderReply> GetOrderByClientIdAsync(string client_order_id, CancellationToken cancellationToken = default)
    {
        var id = client_order_id.Trim();
        if (id.Length is 0 or > Longest || id.Any(char.IsControl))
            throw ToolErrorException.InvalidArgument("client_order_id", $"client_order_id has 1 to {Longest} characters; got {id.Length}: '{OutsideText.Clean(id, 40)}'.");
        var order = await orders.FindByClientOrderIdAsync(id, cancellationToken: cancellationToken) ?? throw new ToolErrorException(NotFound(id));
        return OrderReply.Of(await standing.ReadAsync(cancellationToken), order);
    }

    private static ToolError NotFound(string id) => new()
    {
        Code = "NOT_FOUND",
        Outcome = "rejected",
        Message = $"Alpaca has no order with client_order_id '{OutsideText.Clean(id, 128)}'.",
        NextStep = "Right after a lost answer look again in half a minute: an accepted order can become visible late.",
        RetrySafe = true,
        Field = "client_order_id",
    };
}
