using System.Runtime.CompilerServices;

namespace AlpacaMcp.Simulator.Exchange.Pricing;

/// <summary>Trades of one interval, in whole price units and lots: integers, because a day adds thousands of them.</summary>
internal readonly record struct TickBar(long Open, long High, long Low, long Close, long Lots, int Trades, Int128 Turnover)
{
    // See IntradayBridge.Fill: a cold chart must not wait for the JIT's second tier.
    /// <summary>The bar of some ticks; without a trade it is null, or shows the prices that stood.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static TickBar? Of(ReadOnlySpan<long> prices, ReadOnlySpan<long> lots, bool showsQuotes)
    {
        var (open, high, low, close) = (0L, long.MinValue, long.MaxValue, 0L);
        var (total, trades, turnover) = (0L, 0, Int128.Zero);
        for (var i = 0; i < prices.Length; i++)
        {
            if (lots[i] == 0)
                continue;
            close = prices[i];
            open = trades++ == 0 ? close : open;
            high = Math.Max(high, close);
            low = Math.Min(low, close);
            total += lots[i];
            turnover += (Int128)close * lots[i];
        }
        return trades > 0 ? new TickBar(open, high, low, close, total, trades, turnover)
            : showsQuotes ? Standing(prices)
            : null;
    }

    public Bar Priced(DateTimeOffset start, TradingDay day) => new(
        start, Open * day.PriceUnit, High * day.PriceUnit, Low * day.PriceUnit, Close * day.PriceUnit,
        Lots * day.Lot, Trades, (decimal)Turnover * day.PriceUnit * day.Lot);

    private static TickBar Standing(ReadOnlySpan<long> prices)
    {
        var (high, low) = (prices[0], prices[0]);
        foreach (var price in prices)
            (high, low) = (Math.Max(high, price), Math.Min(low, price));
        return new TickBar(prices[0], high, low, prices[^1], 0, 0, Int128.Zero);
    }
}
