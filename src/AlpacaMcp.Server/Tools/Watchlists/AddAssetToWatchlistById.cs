using System.ComponentModel;
using AlpacaMcp.Api.Watchlists;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies.Watchlists;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Watchlists;

[Toolset(Toolset.Watchlists)]
internal sealed class AddAssetToWatchlistById(WatchlistsClient watchlists, StandingReader standing)
{
    [McpServerTool(Name = "add_asset_to_watchlist_by_id", Title = "Add to watchlist", ReadOnly = false, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Appends a stock or crypto pair to a watchlist.")]
    public async Task<WatchlistReply> AddAssetToWatchlistByIdAsync(
        string watchlist_id,
        string? symbol = null,
        CancellationToken cancellationToken = default)
    {
        var id = Uuids.Read("watchlist_id", watchlist_id, "get_watchlists");
        if (symbol is null)
            throw ToolErrorException.InvalidArgument("symbol", "symbol is missing: name the asset to add, e.g. AAPL.");
        var list = await watchlists.AddAsync(id, SymbolList.Asset(symbol), cancellationToken);
        return WatchlistReply.Of(await standing.ReadAsync(cancellationToken), list);
    }
}
