using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Mcp;

/// <summary>
/// Puts right what the SDK tells a client of the server before anything is asked. Its server/discover leaves out the versions that begin with
/// initialize, which are served here too and which its own error for an unsupported version names over HTTP; and it promises to tell when the list
/// of tools changes, which ours never does.
/// </summary>
/// <seealso href="https://modelcontextprotocol.io/specification/2026-07-28/server/discover"/>
internal static class Introduction
{
    /// <summary>Every version of the protocol that is spoken here, oldest first; the SDK keeps its own list to itself.</summary>
    internal static IReadOnlyList<string> Versions { get; } = ["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25", "2026-07-28"];

    internal static McpMessageHandler Around(McpMessageHandler next) => (context, token) =>
    {
        if (context.JsonRpcMessage is JsonRpcResponse { Result: JsonObject result } && result["capabilities"] is JsonObject capabilities)
            Correct(result, capabilities);
        return next(context, token);
    };

    private static void Correct(JsonObject result, JsonObject capabilities)
    {
        if (result.ContainsKey("supportedVersions"))
            result["supportedVersions"] = new JsonArray([.. Versions.Select(version => (JsonNode)version)]);
        if (capabilities["tools"] is JsonObject tools)
            tools["listChanged"] = false;
    }
}
