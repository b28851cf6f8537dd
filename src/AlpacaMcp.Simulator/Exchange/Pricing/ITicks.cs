namespace AlpacaMcp.Simulator.Exchange.Pricing;

/// <summary>The ticks of one stretch of trading.</summary>
internal interface ITicks
{
    int Count { get; }

    MarketTick At(int tick);

    /// <summary>The last tick at or before this one that has a trade, or null.</summary>
    int? LastTraded(int tick);

    /// <summary>Prices and lots of all ticks at once; the spans have <see cref="Count"/> places.</summary>
    void Fill(Span<long> prices, Span<long> lots);
}
