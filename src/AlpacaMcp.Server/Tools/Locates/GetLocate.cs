using System.ComponentModel;
using AlpacaMcp.Api.Locates;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies.Locates;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Locates;

[Toolset(Toolset.Locates)]
internal sealed class GetLocate(LocatesClient locates, StandingReader standing)
{
    [McpServerTool(Name = "get_locate", Title = "Get locate", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("One locate by its id.")]
    public async Task<LocateReply> GetLocateAsync(string locate_id, CancellationToken cancellationToken = default)
    {
        var locate = await locates.GetAsync(Uuids.Read("locate_id", locate_id, "get_locates"), cancellationToken);
        return LocateReply.Of(await standing.ReadAsync(cancellationToken), locate);
    }
}
