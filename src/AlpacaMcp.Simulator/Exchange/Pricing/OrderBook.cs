namespace AlpacaMcp.Simulator.Exchange.Pricing;

/// <summary>A pair's book: the quote on top, and below it seeded levels that grow with the distance.</summary>
internal sealed record OrderBook(DateTimeOffset Time, IReadOnlyList<(decimal Price, decimal Size)> Asks, IReadOnlyList<(decimal Price, decimal Size)> Bids)
{
    private const int Depth = 10;

    public static OrderBook Of(Instrument pair, MarketQuote quote, int seed)
    {
        var key = CounterHash.At(CounterHash.Key((ulong)seed, "book " + pair.Symbol), (ulong)quote.Time.UtcTicks);
        return new OrderBook(quote.Time, Side(pair, (quote.Ask, quote.AskSize), quote.Ask - quote.Bid, key), Side(pair, (quote.Bid, quote.BidSize), quote.Bid - quote.Ask, key + 1));
    }

    /// <summary>Each level is a half to one and a half spreads away from the one before.</summary>
    private static List<(decimal Price, decimal Size)> Side(Instrument pair, (decimal Price, decimal Size) top, decimal step, ulong key)
    {
        var levels = new List<(decimal Price, decimal Size)> { top };
        for (var level = 1; level < Depth; level++)
        {
            var hash = CounterHash.At(key, (ulong)level);
            var units = Math.Max(1, decimal.Round(Math.Abs(step) / pair.PriceUnit * (50 + (hash % 101)) / 100));
            var price = levels[^1].Price + (Math.Sign(step) * units * pair.PriceUnit);
            if (price <= 0)
                break;
            levels.Add((price, top.Size + (level * (1 + (long)((hash >> 32) % 9)) * pair.Lot)));
        }
        return levels;
    }
}
