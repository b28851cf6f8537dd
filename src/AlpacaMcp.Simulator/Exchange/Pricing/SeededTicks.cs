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
    public void Fill(Span<MarketTick> ticks)
    {
        var middles = ArrayPool<double>.Shared.Rent(Count + 1);
        path.Fill(middles.AsSpan(0, Count + 1));
        for (var tick = 0; tick < ticks.Length; tick++)
            ticks[tick] = Tick(tick, middles[tick]);
        ArrayPool<double>.Shared.Return(middles);
    }

    /// <summary>The one place where the path's double becomes whole price units: the bid is rounded half up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private MarketTick Tick(int tick, double middle)
    {
        var bid = Math.Max(1, (long)Math.Floor((middle / unit) - (spread / 2.0) + 0.5));
        var hash = CounterHash.At(tradeKey, (ulong)tick);
        var atAsk = (hash & 1) == 1;
        var lots = 1 + (long)((hash >> 8) % (ulong)largestLots);
        return new MarketTick(tick, bid, bid + spread, atAsk ? bid + spread : bid, lots, atAsk);
    }
}
