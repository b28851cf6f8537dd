namespace AlpacaMcp.Api.Watchlists;

/// <summary>What a watchlist shall be; null leaves a part as it is.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/postwatchlist"/>
public sealed record WatchlistContent
{
    /// <summary>The name, 1 to 64 characters, not that of another watchlist.</summary>
    public string? Name { get; init; }

    /// <summary>The symbols in their order, each once.</summary>
    public IReadOnlyList<string>? Symbols { get; init; }
}
