namespace AlpacaMcp.Api.Watchlists;

/// <summary>The body that adds an asset to a watchlist.</summary>
/// <param name="Symbol">The asset.</param>
internal sealed record WatchlistEntry(string Symbol);
