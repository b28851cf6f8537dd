namespace AlpacaMcp.Trading.Market;

/// <summary>What a symbol is worth right now, as far as we know.</summary>
public sealed record ReferencePrice
{
    // As far as two clocks may differ: what is dated later than that says nothing about now.
    private static readonly TimeSpan MaxLead = TimeSpan.FromSeconds(5);

    /// <summary>Best bid; null when there is no quote (a price of 0 is no quote).</summary>
    public decimal? Bid { get; init; }

    /// <summary>Best ask; null when there is no quote.</summary>
    public decimal? Ask { get; init; }

    /// <summary>Age of the quote in exchange time; null without a quote.</summary>
    public TimeSpan? QuoteAge { get; init; }

    /// <summary>Oldest quote that may price an opening order.</summary>
    public required TimeSpan MaxQuoteAge { get; init; }

    /// <summary>Last trade, or the last close.</summary>
    public decimal? Last { get; init; }

    /// <summary>A two-sided quote young enough to price an opening order, and not from the future.</summary>
    public bool IsFresh => Bid is > 0 && Ask is > 0 && QuoteAge is { } age && age <= MaxQuoteAge && age >= -MaxLead;

    /// <summary>The ask to reckon with: fresh quote, else last trade, else the stale quote.</summary>
    internal decimal? LikelyAsk => IsFresh ? Ask : Last ?? Ask;

    /// <summary>The bid to reckon with.</summary>
    internal decimal? LikelyBid => IsFresh ? Bid : Last ?? Bid;
}
