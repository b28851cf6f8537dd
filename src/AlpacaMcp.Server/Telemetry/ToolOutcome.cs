using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Telemetry;

/// <summary>How a call of a tool ended, in one of a few words; those of an error are the reply's own.</summary>
internal static class ToolOutcome
{
    internal const string Ok = "ok";
    internal const string Failed = "failed";
    internal const string Invalid = "invalid";

    /// <summary>A person is asked first; the client calls again with the answer.</summary>
    internal const string Asked = "asked";

    /// <summary>The caller gave up.</summary>
    internal const string Canceled = "canceled";

    private const string Key = "alpaca_mcp.outcome";

    internal static IReadOnlyList<string> All { get; } = [Ok, Invalid, "denied", "rejected", "unknown", Asked, Canceled, Failed];

    /// <summary>Keeps an error's outcome with its call, for whoever counts it.</summary>
    internal static void Note(RequestContext<CallToolRequestParams> call, string outcome) => call.Items[Key] = outcome;

    internal static string Of(RequestContext<CallToolRequestParams> call, CallToolResult result) =>
        result.IsError != true ? Ok : call.Items.TryGetValue(Key, out var noted) && noted is string outcome ? outcome : Failed;
}
