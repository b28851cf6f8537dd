using System.ComponentModel;
using AlpacaMcp.Api.Watchlists;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies.Watchlists;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Watchlists;

[Toolset(Toolset.Watchlists)]
internal sealed class GetWatchlistById(WatchlistsClient watchlists, StandingReader standing)
{
    [McpServerTool(Name = "get_watchlist_by_id", Title = "Get watchlist", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("The symbols of one watchlist.")]
    public async Task<WatchlistReply> GetWatchlistByIdAsync(string watchlist_id, CancellationToken cancellationToken = default)
    {
        var list = await watchlists.GetAsync(Uuids.Read("watchlist_id", watchlist_id, "get_watchlists"), cancellationToken);
        return WatchlistReply.Of(await standing.ReadAsync(cancellationToken), list);
    }
}
