using System.Diagnostics;

namespace AlpacaMcp.Server.Telemetry;

/// <summary>Calls of tools as traces, each the root of what it asks of journal and broker. Nobody listening, nothing is made.</summary>
/// <seealso href="https://opentelemetry.io/docs/specs/semconv/gen-ai/mcp/"/>
internal static class ToolTraces
{
    /// <summary>The name to listen to.</summary>
    internal const string Name = "AlpacaMcp.Server";

    private static readonly ActivitySource s_source = new(Name);

    /// <summary>
    /// Begins a call's span. A trace that the client says it has is not joined: it would choose what is kept, and name its own spans as our parents.
    /// </summary>
    /// <param name="tool">A name out of the catalog.</param>
    internal static Activity? Begin(string tool)
    {
        if (!s_source.HasListeners())
            return null;
        if (Activity.Current?.Source != s_source)
            Activity.Current = null;
        return s_source.StartActivity($"tools/call {tool}", ActivityKind.Server)?.SetTag("mcp.method.name", "tools/call").SetTag("gen_ai.tool.name", tool);
    }

    /// <summary>Ends it with how the call ended; a failure is told by its kind, never in words.</summary>
    internal static void End(Activity? span, string outcome, Exception? failure)
    {
        if (span is null)
            return;
        span.SetTag("outcome", outcome);
        if (outcome != ToolOutcome.Ok)
            span.SetStatus(ActivityStatusCode.Error, failure?.GetType().Name ?? outcome);
        span.Dispose();
    }
}
