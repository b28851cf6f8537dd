using System.Buffers;
using System.Runtime.CompilerServices;

namespace AlpacaMcp.Simulator.Exchange.Pricing;

/// <summary>A quote and a trade at every point of a bridge.</summary>
internal sealed class SeededTicks(IntradayBridge path, double unit, long spread, int largestLots, ulong tradeKey) : ITicks
{
    public IntradayBridge Path => path;

    public int Count => path.Ticks;

    public MarketTick At(int tick) => Tick(tick, path.At(tick));

    public int? LastTraded(int tick) => tick;

    // See IntradayBridge.Fill: a cold chart must not wait for the JIT's second tier.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(Span<long> prices, Span<long> lots)
    {
        var middles = ArrayPool<double>.Shared.Rent(Count + 1);
        path.Fill(middles.AsSpan(0, Count + 1));
        for (var tick = 0; tick < prices.Length; tick++)
        {
            var bid = Bid(middles[tick]);
            var hash = CounterHash.At(tradeKey, (ulong)tick);
            prices[tick] = IsAtAsk(hash) ? bid + spread : bid;
            lots[tick] = Lots(hash);
        }
        ArrayPool<double>.Shared.Return(middles);
    }

    private MarketTick Tick(int tick, double middle)
    {
        var bid = Bid(middle);
        var hash = CounterHash.At(tradeKey, (ulong)tick);
        var atAsk = IsAtAsk(hash);
        return new MarketTick(tick, bid, bid + spread, atAsk ? bid + spread : bid, Lots(hash), atAsk);
    }

    /// <summary>The one place where the path's double becomes whole price units: the bid is rounded half up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long Bid(double middle) => Math.Max(1, (long)Math.Floor((middle / unit) - (spread / 2.0) + 0.5));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsAtAsk(ulong hash) => (hash & 1) == 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long Lots(ulong hash) => 1 + (long)((hash >> 8) % (uint)largestLots);
}
