using System.ComponentModel;
using AlpacaMcp.Api.Watchlists;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies.Watchlists;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Watchlists;

[Toolset(Toolset.Watchlists)]
internal sealed class CreateWatchlist(WatchlistsClient watchlists, StandingReader standing)
{
    [McpServerTool(Name = "create_watchlist", Title = "Create watchlist", ReadOnly = false, Destructive = false, Idempotent = false, OpenWorld = true, UseStructuredContent = true)]
    [Description("Makes a watchlist of stocks and crypto pairs, e.g. name Tech, symbols AAPL, BTC/USD.")]
    public async Task<WatchlistReply> CreateWatchlistAsync(
        string name,
        IReadOnlyList<string>? symbols = null,
        CancellationToken cancellationToken = default)
    {
        var content = new WatchlistContent { Name = WatchlistNames.Read(name), Symbols = symbols is null ? null : SymbolList.Assets(symbols) };
        var made = await watchlists.CreateAsync(content, cancellationToken);
        return WatchlistReply.Of(await standing.ReadAsync(cancellationToken), made);
    }
}
