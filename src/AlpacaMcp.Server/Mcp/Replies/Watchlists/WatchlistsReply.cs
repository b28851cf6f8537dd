namespace AlpacaMcp.Server.Mcp.Replies.Watchlists;

/// <summary>The account's watchlists.</summary>
internal sealed record WatchlistsReply(string Environment, string Account, int Count, IReadOnlyList<WatchlistView> Watchlists);
