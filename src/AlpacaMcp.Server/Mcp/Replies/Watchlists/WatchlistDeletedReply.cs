namespace AlpacaMcp.Server.Mcp.Replies.Watchlists;

/// <summary>The id of a watchlist that is gone.</summary>
internal sealed record WatchlistDeletedReply(string Environment, string Account, Guid Deleted);
