using System.ComponentModel;
using AlpacaMcp.Api.Watchlists;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies.Watchlists;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Watchlists;

[Toolset(Toolset.Watchlists)]
internal sealed class RemoveAssetFromWatchlistById(WatchlistsClient watchlists, StandingReader standing)
{
    [McpServerTool(Name = "remove_asset_from_watchlist_by_id", Title = "Remove from watchlist", ReadOnly = false, Destructive = true, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Takes one symbol out of a watchlist.")]
    public async Task<WatchlistReply> RemoveAssetFromWatchlistByIdAsync(
        string watchlist_id,
        string symbol,
        CancellationToken cancellationToken = default)
    {
        var list = await watchlists.RemoveAsync(Uuids.Read("watchlist_id", watchlist_id, "get_watchlists"), SymbolList.Asset(symbol), cancellationToken);
        return WatchlistReply.Of(await standing.ReadAsync(cancellationToken), list);
    }
}
