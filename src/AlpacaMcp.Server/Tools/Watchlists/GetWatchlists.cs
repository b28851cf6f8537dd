using System.ComponentModel;
using AlpacaMcp.Api.Watchlists;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Replies.Watchlists;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Watchlists;

[Toolset(Toolset.Watchlists)]
internal sealed class GetWatchlists(WatchlistsClient watchlists, StandingReader standing)
{
    [McpServerTool(Name = "get_watchlists", Title = "Get watchlists", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("The watchlists of the account with their ids, without symbols.")]
    public async Task<WatchlistsReply> GetWatchlistsAsync(CancellationToken cancellationToken = default)
    {
        var lists = await watchlists.ListAsync(cancellationToken);
        var where = await standing.ReadAsync(cancellationToken);
        return new(where.Environment, where.Account, lists.Count, [.. lists.Select(WatchlistView.Short)]);
    }
}
