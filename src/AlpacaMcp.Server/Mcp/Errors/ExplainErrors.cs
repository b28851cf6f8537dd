using System.Text.Json;
using AlpacaMcp.Api;
using AlpacaMcp.Trading;
using Microsoft.Extensions.Logging;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Mcp.Errors;

/// <summary>The one place where an exception becomes an answer. Left to the SDK it would read "An error occurred invoking 'x'".</summary>
internal sealed partial class ExplainErrors(ILogger<ExplainErrors> logger)
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
            return Answer(Explain(e, call));
        }
    }

    internal static CallToolResult Answer(ToolError error) => new()
    {
        IsError = true,
        Content = [new TextContentBlock { Text = JsonSerializer.Serialize(new ErrorReply(error), ToolJson.Readable.ErrorReply) }],
    };

    private ToolError Explain(Exception e, RequestContext<CallToolRequestParams> call) => e switch
    {
        ToolErrorException known => known.Error,
        AlpacaApiException api => BrokerErrors.Rejected(BrokerRejection.From(api)),
        AlpacaTransportException transport => BrokerErrors.Unreachable(transport),
        AlpacaUnavailableException unavailable => BrokerErrors.Unavailable(unavailable),
        OperationCanceledException => TooLong(DeadlineAttribute.Of(call.MatchedPrimitive)),
        _ => Unexpected(e, call),
    };

    private static ToolError TooLong(TimeSpan deadline) => new()
    {
        Code = "DEADLINE_EXCEEDED",
        Outcome = "failed",
        Message = $"The call took longer than {deadline.TotalSeconds} s and was given up; it placed no order.",
        NextStep = "Try again.",
        RetrySafe = true,
    };

    private ToolError Unexpected(Exception e, RequestContext<CallToolRequestParams> call)
    {
        Log.Failed(logger, call.Params?.Name ?? "", e);
        return new()
        {
            Code = "INTERNAL_ERROR",
            Outcome = "failed",
            Message = "Something broke inside the server; the log has the details.",
            NextStep = "Before repeating an order, look at get_orders to see whether it exists.",
            RetrySafe = call.MatchedPrimitive is McpServerTool { ProtocolTool.Annotations.ReadOnlyHint: true },
        };
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Tool {Tool} failed")]
        internal static partial void Failed(ILogger logger, string tool, Exception exception);
    }
}
