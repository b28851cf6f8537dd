using System.ComponentModel;
using AlpacaMcp.Api.Watchlists;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies.Watchlists;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Watchlists;

[Toolset(Toolset.Watchlists)]
internal sealed class DeleteWatchlistById(WatchlistsClient watchlists, StandingReader standing)
{
    [McpServerTool(Name = "delete_watchlist_by_id", Title = "Delete watchlist", ReadOnly = false, Destructive = true, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Deletes a watchlist for good.")]
    public async Task<WatchlistDeletedReply> DeleteWatchlistByIdAsync(string watchlist_id, CancellationToken cancellationToken = default)
    {
        var id = Uuids.Read("watchlist_id", watchlist_id, "get_watchlists");
        await watchlists.DeleteAsync(id, cancellationToken);
        var where = await standing.ReadAsync(cancellationToken);
        return new(where.Environment, where.Account, id);
    }
}
