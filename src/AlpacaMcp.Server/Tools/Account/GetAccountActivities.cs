using System.ComponentModel;
using AlpacaMcp.Api;
using AlpacaMcp.Api.Account;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies.Account;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Account;

[Toolset(Toolset.Account)]
internal sealed class GetAccountActivities(AccountClient account, ActivityQueries queries, StandingReader standing)
{
    [McpServerTool(Name = "get_account_activities", Title = "Get account activities", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("What happened to the account, newest first: fills, dividends, fees, transfers, option expirations. Give activity_types or category, not both.")]
    public async Task<ActivitiesReply> GetAccountActivitiesAsync(
        [Description("E.g. FILL, DIV, FEE, CSD, OPEXP.")] IReadOnlyList<string>? activity_types = null,
        ActivityCategory? category = null,
        [Description("One day, UTC.")] string? date = null,
        string? until = null,
        [Description("Date or time.")] string? after = null,
        SortDirection? direction = null,
        int page_size = 100,
        string? page_token = null,
        CancellationToken cancellationToken = default)
    {
        var types = WordList.Read("activity_types", activity_types, ActivityTypes.Known);
        if (types.Count > 0 && category is not null)
            throw ToolErrorException.InvalidArgument("category", "Give activity_types or category, not both.");
        var query = await queries.ReadAsync(date, until, after, page_size, cancellationToken);
        var page = await account.ListActivitiesAsync(
            query with { Types = types, Category = category, Direction = direction, PageToken = page_token }, cancellationToken);
        return ActivitiesReply.Of(await standing.ReadAsync(cancellationToken), page, page_size);
    }
}
