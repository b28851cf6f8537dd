using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Telemetry;

/// <summary>The outermost stage of a call: its span and its count.</summary>
internal sealed class MeasureCalls(ToolMeter meter, TimeProvider time)
{
    internal async ValueTask<CallToolResult> RunAsync(
        RequestContext<CallToolRequestParams> call, McpRequestHandler<CallToolRequestParams, CallToolResult> next, CancellationToken cancellationToken)
    {
        var (began, tool) = (time.GetTimestamp(), ToolMeter.Known(call.Params?.Name));
        var span = ToolTraces.Begin(tool);
        var (outcome, failure) = (ToolOutcome.Failed, (Exception?)null);
        try
        {
            var result = await next(call, cancellationToken);
            outcome = ToolOutcome.Of(call, result);
            return result;
        }
        catch (Exception e)
        {
            (outcome, failure) = (OutcomeOf(e), e);
            throw;
        }
        finally
        {
            meter.Called(tool, outcome, time.GetElapsedTime(began));
            ToolTraces.End(span, outcome, failure);
        }
    }

    private static string OutcomeOf(Exception failure) => failure switch
    {
        InputRequiredException => ToolOutcome.Asked,
        OperationCanceledException => ToolOutcome.Canceled,
        McpException => ToolOutcome.Invalid,
        _ => ToolOutcome.Failed,
    };
}
