using AlpacaMcp.Server.Mcp.Errors;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Mcp.Approvals;

/// <summary>Who calls: somebody who has shown who it is, or else the client by the name it gives itself.</summary>
internal static class CallerName
{
    private const int MaxLength = 60;

    internal static string Of(RequestContext<CallToolRequestParams> call)
    {
        var shown = call.User?.Identity is { IsAuthenticated: true, Name: { Length: > 0 } name } ? name : null;
        var clean = OutsideText.Clean(shown ?? call.Server.ClientInfo?.Name ?? "", MaxLength).Trim();
        return clean.Length > 0 ? clean : CallerContext.Unnamed;
    }
}
