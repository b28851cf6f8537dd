using AlpacaMcp.Api.MarketData;

namespace AlpacaMcp.Trading.Market;

/// <summary>A snapshot as read; its quote's age is known once the exchange's time is.</summary>
internal sealed record PriceReading(Snapshot? Snapshot, TimeSpan MaxQuoteAge)
{
    /// <param name="now">Exchange time; null when it is unknown: then no quote is fresh.</param>
    internal ReferencePrice At(DateTimeOffset? now)
    {
        var quote = Snapshot?.LatestQuote;
        var hasQuote = quote is { BidPrice: > 0, AskPrice: > 0 };
        return new()
        {
            Bid = hasQuote ? quote!.BidPrice : null, // hasQuote says so
            Ask = hasQuote ? quote!.AskPrice : null, // hasQuote says so
            QuoteAge = hasQuote ? now - quote!.Time : null, // hasQuote says so
            MaxQuoteAge = MaxQuoteAge,
            Last = Positive(Snapshot?.LatestTrade?.Price) ?? Positive(Snapshot?.DailyBar?.Close) ?? Positive(Snapshot?.PrevDailyBar?.Close),
        };
    }

    private static decimal? Positive(decimal? price) => price is > 0 ? price : null;
}
