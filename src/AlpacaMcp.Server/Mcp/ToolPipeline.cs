using AlpacaMcp.Server.Access;
using AlpacaMcp.Server.Logging;
using AlpacaMcp.Server.Mcp.Approvals;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Telemetry;
using Microsoft.Extensions.Logging;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Mcp;

/// <summary>The ordered list every call passes: measure → log → explain errors → calls at once → deadline → permission → arguments → approvals → the tool.</summary>
internal sealed partial class ToolPipeline(MeasureCalls measured, ExplainErrors errors, ToolPermission permission, AskForApproval approvals, TimeProvider time, ILogger<ToolPipeline> logger)
{
    /// <summary>Longest a call may take unless its tool says otherwise; an order once sent is followed to its end regardless.</summary>
    internal static readonly TimeSpan Deadline = TimeSpan.FromSeconds(90);

    private readonly Dictionary<string, Lazy<IReadOnlyList<ToolParameter>>> _parameters = [];
    private readonly CallsAtOnce _callsAtOnce = new();

    private delegate ValueTask<CallToolResult> Stage(
        RequestContext<CallToolRequestParams> call, McpRequestHandler<CallToolRequestParams, CallToolResult> next, CancellationToken token);

    internal ToolPipeline With(IEnumerable<McpServerTool> tools)
    {
        foreach (var tool in tools)
            _parameters[tool.ProtocolTool.Name] = new(() => ToolParameter.Of(tool.ProtocolTool.InputSchema));
        return this;
    }

    /// <summary>The order is the point: errors of everything inside are explained, and everything is logged and counted.</summary>
    internal McpRequestHandler<CallToolRequestParams, CallToolResult> Around(McpRequestHandler<CallToolRequestParams, CallToolResult> tool) =>
        Then(measured.RunAsync, Then(LogAsync, Then(errors.RunAsync, Then(_callsAtOnce.RunAsync, Then(LimitTimeAsync, Then(CheckPermissionAsync, Then(ReadArgumentsAsync, Then(approvals.RunAsync, tool))))))));

    private static McpRequestHandler<CallToolRequestParams, CallToolResult> Then(Stage stage, McpRequestHandler<CallToolRequestParams, CallToolResult> next) =>
        (call, token) => stage(call, next, token);

    private async ValueTask<CallToolResult> LogAsync(
        RequestContext<CallToolRequestParams> call, McpRequestHandler<CallToolRequestParams, CallToolResult> next, CancellationToken token)
    {
        var (started, tool, ended) = (time.GetTimestamp(), OutsideText.Clean(call.Params?.Name ?? "", 60), "canceled");
        CallScope.Begin(tool, Caller.NameOf(call.User));
        try
        {
            var result = await next(call, token);
            ended = result.IsError == true ? "error" : "ok";
            return result;
        }
        catch (Exception e) when (e is McpException or InputRequiredException)
        {
            ended = e is InputRequiredException ? "asked" : "refused";
            throw;
        }
        finally
        {
            Log.Called(logger, tool, ended, time.GetElapsedTime(started).TotalMilliseconds);
        }
    }

    private async ValueTask<CallToolResult> LimitTimeAsync(
        RequestContext<CallToolRequestParams> call, McpRequestHandler<CallToolRequestParams, CallToolResult> next, CancellationToken token)
    {
        using var deadline = new CancellationTokenSource(DeadlineAttribute.Of(call.MatchedPrimitive), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, token);
        return await next(call, either.Token);
    }

    private ValueTask<CallToolResult> CheckPermissionAsync(
        RequestContext<CallToolRequestParams> call, McpRequestHandler<CallToolRequestParams, CallToolResult> next, CancellationToken token)
    {
        permission.Check(call);
        return next(call, token);
    }

    private ValueTask<CallToolResult> ReadArgumentsAsync(
        RequestContext<CallToolRequestParams> call, McpRequestHandler<CallToolRequestParams, CallToolResult> next, CancellationToken token)
    {
        if (RepeatedArguments.In(call) is { } repeated)
            throw new ToolErrorException(ToolError.Invalid([repeated]));
        if (call.Params is { } request && _parameters.TryGetValue(request.Name, out var parameters))
            request.Arguments = ArgumentReader.Read(request.Name, parameters.Value, request.Arguments);
        return next(call, token);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Tool {Tool}: {Result} in {Milliseconds:0.0} ms", EventName = "tool_called")]
        internal static partial void Called(ILogger logger, string tool, string result, double milliseconds);
    }
}
