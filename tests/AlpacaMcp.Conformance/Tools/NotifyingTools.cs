using Microsoft.Extensions.Logging;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Conformance.Tools;

/// <summary>Tools that tell the client something while they run.</summary>
internal static partial class NotifyingTools
{
    private static readonly float[] s_steps = [0, 50, 100];

    [McpServerTool(Name = "test_tool_with_logging")]
    public static string Logs(RequestContext<CallToolRequestParams> call)
    {
        var logger = LoggerOf(call);
        Log.Said(logger, "Tool execution started");
        Log.Said(logger, "Tool processing data");
        Log.Said(logger, "Tool execution completed");
        return "Logged three lines.";
    }

    /// <summary>Logs for a client that asked for no log, and must not get one.</summary>
    [McpServerTool(Name = "test_logging_tool")]
    public static string LogsUnasked(RequestContext<CallToolRequestParams> call)
    {
        Log.Said(LoggerOf(call), "Nobody asked for this line");
        return "Logged a line.";
    }

    [McpServerTool(Name = "test_tool_with_progress")]
    public static async Task<string> ProgressAsync(RequestContext<CallToolRequestParams> call, CancellationToken cancellationToken)
    {
        if (call.Params.ProgressToken is not { } token)
            return "Nobody follows.";
        foreach (var step in s_steps)
            await call.Server.NotifyProgressAsync(token, new ProgressNotificationValue { Progress = step, Total = 100 }, cancellationToken: cancellationToken);
        return $"Told the holder of {token}.";
    }

    private static ILogger LoggerOf(RequestContext<CallToolRequestParams> call) => call.Server.AsClientLoggerProvider().CreateLogger("conformance");

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Line}", EventName = "fixture_said")]
        internal static partial void Said(ILogger logger, string line);
    }
}
