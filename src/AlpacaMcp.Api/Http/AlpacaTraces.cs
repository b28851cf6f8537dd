using System.Diagnostics;

namespace AlpacaMcp.Api.Http;

/// <summary>What Alpaca is asked, as traces: one span a call with all its attempts, and within an order's one for the gate before the socket. Nobody listening, nothing is made.</summary>
/// <seealso href="https://learn.microsoft.com/dotnet/core/diagnostics/distributed-tracing-instrumentation-walkthroughs"/>
public static class AlpacaTraces
{
    /// <summary>The name to listen to.</summary>
    public const string Name = "AlpacaMcp.Api";

    /// <summary>The operation of the gate's span; every other one is a method and a group of endpoints, such as GET Orders.</summary>
    public const string Gate = "send gate";

    private static readonly ActivitySource s_source = new(Name);

    internal static Activity? Call(ApiRequest request) => s_source.HasListeners() ? s_source.StartActivity($"{request.Method} {request.Group}", ActivityKind.Client) : null;

    internal static Activity? Entering() => s_source.StartActivity(Gate);

    /// <summary>What failed, by its kind: messages may hold what no trace should.</summary>
    internal static void Fail(this Activity? span, Exception failure) => span?.SetStatus(ActivityStatusCode.Error, failure.GetType().Name);
}
