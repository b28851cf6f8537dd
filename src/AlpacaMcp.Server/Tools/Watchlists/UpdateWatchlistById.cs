using System.ComponentModel;
using AlpacaMcp.Api.Watchlists;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies.Watchlists;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Watchlists;

[Toolset(Toolset.Watchlists)]
internal sealed class UpdateWatchlistById(WatchlistsClient watchlists, StandingReader standing)
{
    [McpServerTool(Name = "update_watchlist_by_id", Title = "Update watchlist", ReadOnly = false, Destructive = true, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Renames a watchlist, or replaces all its symbols by others.")]
    public async Task<WatchlistReply> UpdateWatchlistByIdAsync(
        string watchlist_id,
        string? name = null,
        IReadOnlyList<string>? symbols = null,
        CancellationToken cancellationToken = default)
    {
        var id = Uuids.Read("watchlist_id", watchlist_id, "get_watchlists");
        if (name is null && symbols is null)
            throw ToolErrorException.InvalidArgument("name", "There is nothing to change: give name, symbols or both.");
        var content = new WatchlistContent { Name = name is null ? null : WatchlistNames.Read(name), Symbols = symbols is null ? null : SymbolList.Assets(symbols) };
        // Alpaca documents the name as required: the list keeps the one it has.
        content = content.Name is null ? content with { Name = (await watchlists.GetAsync(id, cancellationToken)).Name } : content;
        var updated = await watchlists.UpdateAsync(id, content, cancellationToken);
        return WatchlistReply.Of(await standing.ReadAsync(cancellationToken), updated);
    }
}
