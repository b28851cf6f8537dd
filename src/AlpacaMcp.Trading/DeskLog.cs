using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Trading;

/// <summary>What the desk writes down of an order.</summary>
internal static partial class DeskLog
{
    [LoggerMessage(LogLevel.Warning, "Order {ClientOrderId} in {Symbol} denied: {Codes}", EventName = "order_denied")]
    internal static partial void Denied(ILogger logger, string clientOrderId, string symbol, string codes);

    [LoggerMessage(LogLevel.Information, "Order {ClientOrderId} in {Symbol} waits for a person as {ApprovalId}", EventName = "approval_asked")]
    internal static partial void Asks(ILogger logger, string clientOrderId, string symbol, string approvalId);

    [LoggerMessage(LogLevel.Information, "Order {ClientOrderId} is approved as {ApprovalId}", EventName = "approval_used")]
    internal static partial void Approved(ILogger logger, string clientOrderId, string approvalId);

    [LoggerMessage(LogLevel.Information, "Order {ClientOrderId} takes the place of {OldOrderId}", EventName = "order_replaced")]
    internal static partial void Replaced(ILogger logger, string clientOrderId, Guid oldOrderId);

    [LoggerMessage(LogLevel.Information, "Order {ClientOrderId} closes a position in {Symbol}", EventName = "close_placed")]
    internal static partial void Closes(ILogger logger, string clientOrderId, string symbol);

    [LoggerMessage(LogLevel.Information, "All open orders canceled on request: {Count}", EventName = "orders_canceled")]
    internal static partial void AllCanceled(ILogger logger, int count);

    [LoggerMessage(LogLevel.Information, "Order {OrderId} canceled on request", EventName = "order_canceled")]
    internal static partial void Canceled(ILogger logger, Guid orderId);
}
