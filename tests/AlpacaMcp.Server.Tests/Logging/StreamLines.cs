using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Server.Tests.Logging;

/// <summary>An event of each category, as the server has them.</summary>
internal static partial class StreamLines
{
    public const int Categories = 5;

    public static void Write(ILogger logger, int category, string id, string one, string other)
    {
        switch (category)
        {
            case 0:
                Placed(logger, id, one, other);
                break;
            case 1:
                Denied(logger, id, one, other);
                break;
            case 2:
                Called(logger, id, one, other);
                break;
            case 3:
                Done(logger, id, one, other);
                break;
            default:
                Warned(logger, id, one, other);
                break;
        }
    }

    [LoggerMessage(LogLevel.Information, "Order {ClientOrderId} placed as {OrderId}: {Status}", EventName = "order_placed")]
    private static partial void Placed(ILogger logger, string clientOrderId, string orderId, string status);

    [LoggerMessage(LogLevel.Warning, "Order {ClientOrderId} in {Symbol} denied: {Codes}", EventName = "order_denied")]
    private static partial void Denied(ILogger logger, string clientOrderId, string symbol, string codes);

    [LoggerMessage(LogLevel.Information, "For {ClientOrderId} tool {Tool}: {Result}", EventName = "tool_called")]
    private static partial void Called(ILogger logger, string clientOrderId, string tool, string result);

    [LoggerMessage(LogLevel.Warning, "For {ClientOrderId} the operator may {Deed}: {Reason}", EventName = "operator_deed")]
    private static partial void Done(ILogger logger, string clientOrderId, string deed, string reason);

    [LoggerMessage(LogLevel.Warning, "For {ClientOrderId} {Warning} in {Part}", EventName = "startup_warning")]
    private static partial void Warned(ILogger logger, string clientOrderId, string warning, string part);
}
