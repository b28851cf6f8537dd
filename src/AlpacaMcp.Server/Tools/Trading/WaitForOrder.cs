using System.ComponentModel;
using System.Globalization;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies;
using AlpacaMcp.Trading.Watching;
using ModelContextProtocol;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Trading;

[Toolset(Toolset.Trading)]
[Deadline(MaxTimeoutSeconds + 30)]
internal sealed class WaitForOrder(OrderWait wait, OrdersClient orders, StandingReader standing)
{
    private const int MaxTimeoutSeconds = 300;

    [McpServerTool(Name = "wait_for_order", Title = "Wait for order", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Waits until an order fills or ends (canceled, expired, rejected, replaced) and shows it. Use this instead of polling. Give order_id or client_order_id.")]
    public async Task<WaitForOrderReply> WaitForOrderAsync(
        IProgress<ProgressNotificationValue> progress,
        string? order_id = null,
        string? client_order_id = null,
        [Description("1-300.")] int timeout_seconds = 30,
        [Description("partial: any fill ends it.")] OrderGoal? until = null,
        CancellationToken cancellationToken = default)
    {
        var timeout = TimeSpan.FromSeconds(Bounded.Int("timeout_seconds", timeout_seconds, MaxTimeoutSeconds));
        var order = await ReadAsync(order_id, client_order_id, cancellationToken);
        var waited = await wait.ForAsync(
            order, until ?? OrderGoal.Filled, timeout, step => progress.Report(View(step, timeout_seconds)), cancellationToken);
        return WaitForOrderReply.Of(await standing.ReadAsync(cancellationToken), waited);
    }

    private async Task<Order> ReadAsync(string? orderId, string? clientOrderId, CancellationToken cancellationToken) => (orderId, clientOrderId) switch
    {
        ({ } id, null) => await orders.GetAsync(OrderIds.Read("order_id", id), cancellationToken: cancellationToken),
        (null, { } own) => await orders.FindByClientOrderIdAsync(own, cancellationToken: cancellationToken) ?? throw new ToolErrorException(NotFound()),
        _ => throw ToolErrorException.InvalidArgument("order_id", "Exactly one of order_id and client_order_id is needed."),
    };

    private static ProgressNotificationValue View(WaitProgress step, int timeoutSeconds) => new()
    {
        Progress = (float)Math.Min(step.Waited.TotalSeconds, timeoutSeconds),
        Total = timeoutSeconds,
        Message = string.Create(
            CultureInfo.InvariantCulture,
            $"{OutsideText.Clean(step.Event ?? "waiting", 40)}: {OutsideText.Clean(step.Order.Status.Value, 40)}, {step.Order.FilledQty ?? 0} filled"),
    };

    private static ToolError NotFound() => new()
    {
        Code = "NOT_FOUND",
        Outcome = "rejected",
        Message = "Alpaca has no order with this client_order_id.",
        NextStep = "Check it; get_orders lists what exists.",
        RetrySafe = true,
        Field = "client_order_id",
    };
}
