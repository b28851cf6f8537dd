using AlpacaMcp.Server.Mcp.Errors;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Mcp;

/// <summary>
/// How many calls are carried out at once, whatever they came by: a client that asks faster than the broker answers must not fill the memory. What is
/// more is turned away before it costs anything; a halt or a cancel never is.
/// </summary>
internal sealed class CallsAtOnce
{
    /// <summary>More than a client has any use for, few enough to be remembered.</summary>
    internal const int Most = 256;

    // The last two call another tool, which is judged by its own name.
    private static readonly string[] s_never = ["halt_trading", "cancel_order_by_id", "cancel_all_orders", "call_trading_tool", "call_read_tool"];

    private int _running;

    internal async ValueTask<CallToolResult> RunAsync(
        RequestContext<CallToolRequestParams> call, McpRequestHandler<CallToolRequestParams, CallToolResult> next, CancellationToken token)
    {
        var running = Interlocked.Increment(ref _running);
        try
        {
            return running > Most && !s_never.Contains(call.Params?.Name) ? throw TurnedAway() : await next(call, token);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    private static ToolErrorException TurnedAway() => new(ToolError.Denied(
        [new("SERVER_BUSY", $"{Most} calls are being carried out already; this one was not begun and nothing was sent.", "Wait for answers, then call again. Halts and cancels always pass.", Limit: Most)]));
}
