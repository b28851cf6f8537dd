using System.Text.Json;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Errors;
using ModelContextProtocol;

namespace AlpacaMcp.Server.Resources;

/// <summary>A resource has no reply to fail in, so its errors are the protocol's, in the words a tool would use.</summary>
internal static class ResourceErrors
{
    private const string NotFound = "NOT_FOUND";

    // The first revision that has no code of its own for a missing resource.
    private const string InvalidParamsSince = "2026-07-28";

    /// <seealso href="https://modelcontextprotocol.io/specification/2025-11-25/server/resources#error-handling"/>
    internal static McpProtocolException Unknown(string uri, string? protocolVersion) => Of(
        new()
        {
            Code = NotFound,
            Outcome = "invalid",
            Message = $"There is no resource {OutsideText.Clean(uri, 100)}.",
            NextStep = "resources/list and resources/templates/list name what there is.",
            RetrySafe = true,
        },
        uri,
        protocolVersion);

    internal static McpProtocolException Of(ToolError error, string uri, string? protocolVersion)
    {
        var exception = new McpProtocolException($"{error.Code}: {error.Message} {error.NextStep}", CodeOf(error.Code, protocolVersion));
        exception.Data["uri"] = uri;
        exception.Data["error"] = JsonSerializer.SerializeToElement(error, ToolJson.Readable.ToolError);
        return exception;
    }

    private static McpErrorCode CodeOf(string code, string? protocolVersion) => code switch
    {
        NotFound when string.CompareOrdinal(protocolVersion, InvalidParamsSince) < 0 => McpErrorCode.ResourceNotFound,
        NotFound or ToolError.InvalidArgument => McpErrorCode.InvalidParams,
        _ => McpErrorCode.InternalError,
    };
}
