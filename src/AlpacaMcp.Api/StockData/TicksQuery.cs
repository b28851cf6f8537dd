using AlpacaMcp.Api.MarketData;

namespace AlpacaMcp.Api.StockData;

/// <summary>Which past quotes or trades of stocks to read; null leaves an option to Alpaca's default.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/stocktrades-1"/>
public sealed record TicksQuery
{
    /// <summary>The symbols, at least one.</summary>
    public required IReadOnlyList<string> Symbols { get; init; }

    /// <summary>From this instant on. Default: the beginning of today.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>Up to and including this instant. Default: now.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>How many at most over all symbols, 1 to 10,000. Default: 1,000.</summary>
    public int? Limit { get; init; }

    /// <summary>Which venues. Default: sip.</summary>
    public DataFeed? Feed { get; init; }

    /// <summary>Currency of the prices. Default: USD.</summary>
    public string? Currency { get; init; }

    /// <summary>Which end comes first. Default: oldest.</summary>
    public SortDirection? Sort { get; init; }

    /// <summary>The day, <c>YYYY-MM-DD</c>, at which the symbols are understood; <c>-</c> turns renaming off. Default: today.</summary>
    public string? Asof { get; init; }

    /// <summary>Where to go on: <see cref="QuotesPage.NextPageToken"/> of the page before, with everything else the same.</summary>
    public string? PageToken { get; init; }
}
