using AlpacaMcp.Server.Access;
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
        if (Caller.NameOf(call.User) is { } shown)
            return shown;
        // The mark between kind and name of those who have shown who they are is not for those who only say so.
        var said = OutsideText.Clean(call.Server.ClientInfo?.Name ?? "", MaxLength).Trim().Replace(':', '.');
        return said.Length > 0 ? said : CallerContext.Unnamed;
    }
}
