using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Conformance.Tools;

/// <summary>Tools by which the suite sees what the transport does.</summary>
internal static class DiagnosticTools
{
    /// <seealso href="https://modelcontextprotocol.io/seps/2575"/>
    [McpServerTool(Name = "test_missing_capability")]
    public static string NeedsSampling(RequestContext<CallToolRequestParams> call) => call.Server.ClientCapabilities?.Sampling is not null
        ? "The client can sample."
        : throw new MissingRequiredClientCapabilityException(new ClientCapabilities { Sampling = new() }, "This tool needs a client that can sample.");

    /// <summary>A question must come as this call's result, never as a request on its stream.</summary>
    [McpServerTool(Name = "test_streaming_elicitation")]
    public static string AsksInItsResult(RequestContext<CallToolRequestParams> call) => FixtureAnswers.Of(call.Params).Text("user_name", "name") is { } name
        ? $"Hello, {name}!"
        : throw Questions.Ask("user_name", Questions.Form("What is your name?", "name"));

    /// <seealso href="https://modelcontextprotocol.io/seps/2243"/>
    [McpServerTool(Name = "test_custom_header")]
    public static string TakesAHeader([McpHeader("Region")] string region) => $"The region is {region}.";
}
