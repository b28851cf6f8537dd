namespace AlpacaMcp.Simulator.Exchange.Replay;

/// <summary>The way through one bar: straight lines between its four corners at 0, 1/3, 2/3 and the last tick.</summary>
internal readonly record struct RowPath(ReplayRow Row, int Ticks)
{
    private int Last => Ticks - 1;

    /// <summary>Price units at a tick of the bar, halves rounded up.</summary>
    public long PriceAt(int tick)
    {
        var (first, second, third, fourth) = Row.Corners;
        var (one, two) = (Last / 3, 2 * Last / 3);
        return tick <= one ? Between(tick, 0, one, first, second)
            : tick <= two ? Between(tick, one, two, second, third)
            : Between(tick, two, Last, third, fourth);
    }

    /// <summary>The bar's lots, spread evenly, and one at each corner that moves the price; they add up to the bar's.</summary>
    public long LotsAt(int tick)
    {
        if (Row.Lots == 0)
            return 0;
        var even = (Int128)(Row.Lots - Row.LeastTrades);
        return (long)((even * (tick + 1) / Ticks) - (even * tick / Ticks)) + (MovesAt(tick) ? 1 : 0);
    }

    private bool MovesAt(int tick)
    {
        var (first, second, third, fourth) = Row.Corners;
        return tick == 0
            || (tick == Last / 3 && second != first)
            || (tick == 2 * Last / 3 && third != second)
            || (tick == Last && fourth != third);
    }

    private static long Between(int tick, int from, int to, long start, long end) => tick >= to
        ? end
        : start + (long)Math.Floor((((double)(end - start)) * (tick - from) / (to - from)) + 0.5);
}
