using System.Text.Json;
using AlpacaMcp.Api;
using AlpacaMcp.Server.Logging;
using AlpacaMcp.Server.Telemetry;
using AlpacaMcp.Trading;
using Microsoft.Extensions.Logging;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Mcp.Errors;

/// <summary>The one place where an exception becomes an answer. Left to the SDK it would read "An error occurred invoking 'x'".</summary>
internal sealed partial class ExplainErrors(Redactor redactor, ILogger<ExplainErrors> logger)
{
    internal async ValueTask<CallToolResult> RunAsync(
        RequestContext<CallToolRequestParams> call, McpRequestHandler<CallToolRequestParams, CallToolResult> next, CancellationToken cancellationToken)
    {
        try
        {
            return await next(call, cancellationToken);
        }
        catch (Exception e) when (e is McpException or InputRequiredException || (e is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            throw; // The protocol's own business.
        }
        catch (Exception e)
        {
            var isReadOnly = call.MatchedPrimitive is McpServerTool { ProtocolTool.Annotations.ReadOnlyHint: true };
            var error = Explain(e, call.Params?.Name ?? "", isReadOnly, DeadlineAttribute.Of(call.MatchedPrimitive));
            ToolOutcome.Note(call, error.Outcome);
            return Answer(error);
        }
    }

    internal CallToolResult Answer(ToolError error) => new()
    {
        IsError = true,
        Content = [new TextContentBlock { Text = redactor.Clean(JsonSerializer.Serialize(new ErrorReply(error), ToolJson.Readable.ErrorReply)) }],
    };

    /// <param name="e">What was thrown.</param>
    /// <param name="asked">The tool or resource that was asked for.</param>
    /// <param name="isReadOnly">Whether asking again can do no harm.</param>
    /// <param name="deadline">How long it was allowed to take.</param>
    internal ToolError Explain(Exception e, string asked, bool isReadOnly, TimeSpan deadline) => e switch
    {
        ToolErrorException known => known.Error,
        AlpacaApiException api => BrokerErrors.Rejected(BrokerRejection.From(api)),
        AlpacaTransportException transport => BrokerErrors.Unreachable(transport),
        AlpacaUnavailableException unavailable => BrokerErrors.Unavailable(unavailable),
        OperationCanceledException => TooLong(deadline),
        _ => Unexpected(e, asked, isReadOnly),
    };

    private static ToolError TooLong(TimeSpan deadline) => new()
    {
        Code = "DEADLINE_EXCEEDED",
        Outcome = "failed",
        Message = $"The call took longer than {deadline.TotalSeconds} s and was given up; it placed no order.",
        NextStep = "Try again.",
        RetrySafe = true,
    };

    private ToolError Unexpected(Exception e, string asked, bool isReadOnly)
    {
        Log.Failed(logger, asked, e);
        return new()
        {
            Code = "INTERNAL_ERROR",
            Outcome = "failed",
            Message = $"Something broke inside the server; {CallScope.InTheLog}.",
            NextStep = "Before repeating an order, look at get_orders to see whether it exists.",
            RetrySafe = isReadOnly,
        };
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "{Asked} failed", EventName = "call_failed")]
        internal static partial void Failed(ILogger logger, string asked, Exception exception);
    }
}
