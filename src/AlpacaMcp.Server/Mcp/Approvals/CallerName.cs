using System.Security.Claims;
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
        var clean = ShownBy(call.User) ?? OutsideText.Clean(call.Server.ClientInfo?.Name ?? "", MaxLength).Trim();
        return clean.Length > 0 ? clean : CallerContext.Unnamed;
    }

    /// <summary>Who has shown who it is; null when nobody has.</summary>
    internal static string? ShownBy(ClaimsPrincipal? caller) =>
        caller?.Identity is { IsAuthenticated: true, Name: { Length: > 0 } name } && OutsideText.Clean(name, MaxLength).Trim() is { Length: > 0 } clean ? clean : null;
}
