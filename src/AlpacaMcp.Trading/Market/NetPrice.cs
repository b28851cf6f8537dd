using AlpacaMcp.Trading.Orders;

namespace AlpacaMcp.Trading.Market;

/// <summary>What one unit of an option order costs per share at the market now, over all its legs; negative when it brings money.</summary>
internal sealed record NetPrice
{
    /// <summary>At the far side of every leg's quote; the last trade stands in for a stale one. Null when a leg has neither.</summary>
    public required decimal? Cost { get; init; }

    /// <summary>True when every leg has a fresh quote.</summary>
    public required bool IsFresh { get; init; }

    /// <summary>Age of the oldest quote; null when a leg has none.</summary>
    public required TimeSpan? Age { get; init; }

    public required TimeSpan MaxAge { get; init; }

    internal static NetPrice Of(IReadOnlyList<OptionLeg> legs, IReadOnlyDictionary<string, ReferencePrice> contracts)
    {
        var prices = legs.Select(leg => contracts.GetValueOrDefault(leg.Symbol)).ToList();
        return new()
        {
            Cost = legs.Zip(prices).Aggregate((decimal?)0, (sum, leg) => sum + CostOf(leg.First, leg.Second)),
            IsFresh = prices.TrueForAll(price => price is { IsFresh: true }),
            Age = prices.TrueForAll(price => price?.QuoteAge is not null) ? prices.Max(price => price!.QuoteAge) : null, // none is null
            MaxAge = prices.Max(price => price?.MaxQuoteAge) ?? TimeSpan.Zero,
        };
    }

    private static decimal? CostOf(OptionLeg leg, ReferencePrice? price) => leg.RatioQty * (leg.IsBuy ? price?.LikelyAsk : -price?.LikelyBid);
}
