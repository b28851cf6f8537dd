using AlpacaMcp.Api.MarketData;

namespace AlpacaMcp.Api.CryptoData;

/// <summary>Which past quotes or trades of crypto pairs to read; null leaves an option to Alpaca's default.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/cryptotrades-1"/>
public sealed record CryptoTicksQuery
{
    /// <summary>The pairs, such as <c>BTC/USD</c>, at least one.</summary>
    public required IReadOnlyList<string> Symbols { get; init; }

    /// <summary>From this instant on. Default: the beginning of today, UTC.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>Up to and including this instant. Default: now.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>How many at most over all pairs, 1 to 10,000. Default: 1,000.</summary>
    public int? Limit { get; init; }

    /// <summary>Which end comes first. Default: oldest.</summary>
    public SortDirection? Sort { get; init; }

    /// <summary>Where to go on: <see cref="QuotesPage.NextPageToken"/> of the page before, with everything else the same.</summary>
    public string? PageToken { get; init; }
}
