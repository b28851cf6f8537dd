using AlpacaMcp.Api.MarketData;

namespace AlpacaMcp.Api.CryptoData;

/// <summary>Which crypto bars to read; null leaves an option to Alpaca's default.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/cryptobars-1"/>
public sealed record CryptoBarsQuery
{
    /// <summary>The pairs, such as <c>BTC/USD</c>, at least one.</summary>
    public required IReadOnlyList<string> Symbols { get; init; }

    /// <summary>The span of a bar: <c>1Min</c> to <c>59Min</c>, <c>1Hour</c> to <c>23Hour</c>, <c>1Day</c>, <c>1Week</c>, or 1, 2, 3, 4, 6, 12 <c>Month</c>.</summary>
    public required string Timeframe { get; init; }

    /// <summary>From this instant on. Default: the beginning of today.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>Up to and including this instant. Default: now.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>How many bars at most over all symbols, 1 to 10,000. Default: 1,000.</summary>
    public int? Limit { get; init; }

    /// <summary>Which end comes first. Default: oldest.</summary>
    public SortDirection? Sort { get; init; }

    /// <summary>Where to go on: <see cref="BarsPage.NextPageToken"/> of the page before, with everything else the same.</summary>
    public string? PageToken { get; init; }
}
