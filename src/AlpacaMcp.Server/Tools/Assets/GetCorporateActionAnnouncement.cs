using System.ComponentModel;
using AlpacaMcp.Api.CorporateActions;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies.Actions;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Assets;

[Toolset(Toolset.Assets)]
internal sealed class GetCorporateActionAnnouncement(CorporateActionsClient actions)
{
    [McpServerTool(Name = "get_corporate_action_announcement", Title = "Get corporate action announcement", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("One announced corporate action by an id from get_corporate_action_announcements.")]
    public async Task<AnnouncementReply> GetCorporateActionAnnouncementAsync(string id, CancellationToken cancellationToken = default) =>
        Codes.Ids("id", id) is [var only]
            ? AnnouncementReply.Of(await actions.GetAnnouncementAsync(only, cancellationToken))
            : throw ToolErrorException.InvalidArgument("id", "id takes one id from get_corporate_action_announcements.");
}
