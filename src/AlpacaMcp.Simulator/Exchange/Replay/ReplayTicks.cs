using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Replay;

/// <summary>Ticks that follow the bars of a file; between bars the price stands and nothing trades.</summary>
/// <param name="start">Instant of the first tick.</param>
/// <param name="count">How many ticks there are, five seconds apart.</param>
/// <param name="rows">The bars that begin in this stretch, oldest first.</param>
/// <param name="rowTicks">Ticks of one bar.</param>
/// <param name="standing">The price before the first of them.</param>
/// <param name="spread">Ask minus bid.</param>
internal sealed class ReplayTicks(DateTimeOffset start, int count, ReplayRow[] rows, int rowTicks, long standing, long spread) : ITicks
{
    public int Count => count;

    public MarketTick At(int tick)
    {
        var row = RowAt(tick);
        if (row < 0)
            return Quoted(tick, standing, 0);
        var path = new RowPath(rows[row], rowTicks);
        var inside = tick - FirstTick(row);
        return inside < rowTicks ? Quoted(tick, path.PriceAt(inside), path.LotsAt(inside)) : Quoted(tick, rows[row].Close, 0);
    }

    public int? LastTraded(int tick)
    {
        for (var row = RowAt(tick); row >= 0; row--)
        {
            var path = new RowPath(rows[row], rowTicks);
            for (var inside = Math.Min(tick - FirstTick(row), rowTicks - 1); inside >= 0; inside--)
            {
                if (path.LotsAt(inside) > 0)
                    return FirstTick(row) + inside;
            }
        }
        return null;
    }

    public void Fill(Span<long> prices, Span<long> lots)
    {
        for (var tick = 0; tick < prices.Length; tick++)
            (prices[tick], lots[tick]) = At(tick) is var found ? (found.Price, found.Lots) : default;
    }

    private int FirstTick(int row) => (int)((rows[row].Start - start) / TradingDay.TickLength);

    /// <summary>The last bar that has begun by a tick, or -1.</summary>
    private int RowAt(int tick)
    {
        var (low, high) = (0, rows.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (FirstTick(middle) <= tick)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }

    /// <summary>Buyers and sellers take turns; the trade is at the price, the other side one spread away.</summary>
    private MarketTick Quoted(int tick, long price, long lots)
    {
        var atAsk = tick % 2 == 0 && price > spread;
        var bid = atAsk ? price - spread : price;
        return new MarketTick(tick, bid, bid + spread, price, lots, atAsk);
    }
}
