using AlpacaMcp.Api.Watchlists;

namespace AlpacaMcp.Server.Mcp.Replies.Watchlists;

/// <summary>One watchlist as it is now.</summary>
internal sealed record WatchlistReply(string Environment, string Account, WatchlistView Watchlist)
{
    internal static WatchlistReply Of(Standing standing, Watchlist list) => new(standing.Environment, standing.Account, WatchlistView.Of(list));
}
