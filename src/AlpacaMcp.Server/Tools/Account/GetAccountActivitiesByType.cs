using System.ComponentModel;
using AlpacaMcp.Api;
using AlpacaMcp.Api.Account;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies.Account;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Account;

[Toolset(Toolset.Account)]
internal sealed class GetAccountActivitiesByType(AccountClient account, ActivityQueries queries, StandingReader standing)
{
    [McpServerTool(Name = "get_account_activities_by_type", Title = "Get account activities by type", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("get_account_activities of one type.")]
    public async Task<ActivitiesReply> GetAccountActivitiesByTypeAsync(
        [Description("E.g. FILL.")] string activity_type,
        [Description("One day, UTC.")] string? date = null,
        string? until = null,
        [Description("Date or time.")] string? after = null,
        SortDirection? direction = null,
        int page_size = 100,
        string? page_token = null,
        CancellationToken cancellationToken = default)
    {
        var type = WordList.One("activity_type", activity_type, ActivityTypes.Known);
        var query = await queries.ReadAsync(date, until, after, page_size, cancellationToken);
        var page = await account.ListActivitiesAsync(type, query with { Direction = direction, PageToken = page_token }, cancellationToken);
        return ActivitiesReply.Of(await standing.ReadAsync(cancellationToken), page, page_size);
    }
}
