namespace AlpacaMcp.Simulator.Exchange.Pricing;

/// <summary>One day of one instrument: a grid of 5-second ticks, each with a quote and a trade.</summary>
internal sealed record TradingDay(
    Instrument Instrument, DateOnly Date, DateTimeOffset Midnight, DateTimeOffset Start, IntradayBridge Path, ulong TradeKey)
{
    public static readonly TimeSpan TickLength = TimeSpan.FromSeconds(5);
    private readonly double _unit = (double)Instrument.PriceUnit;
    private readonly long _spread = Math.Max(1, (long)Math.Round(
        Path.First * Instrument.SpreadBasisPoints / 10_000 / (double)Instrument.PriceUnit, MidpointRounding.AwayFromZero));

    /// <summary>The first instant of the grid after another.</summary>
    public static DateTimeOffset NextTick(DateTimeOffset at) =>
        new((at.UtcTicks / TickLength.Ticks * TickLength.Ticks) + TickLength.Ticks, TimeSpan.Zero);

    public DateTimeOffset End => Start + (Path.Ticks * TickLength);

    /// <summary>The last tick at or before an instant; at most the day's last one.</summary>
    public int TickAt(DateTimeOffset at) => (int)Math.Min(Path.Ticks - 1, (at - Start) / TickLength);

    public DateTimeOffset TimeOf(int tick) => Start + (tick * TickLength);

    public MarketTick Tick(int tick) => Tick(tick, Path.At(tick));

    /// <summary>The one place where the path's double becomes whole price units: the bid is rounded half up.</summary>
    public MarketTick Tick(int tick, double middle)
    {
        var bid = Math.Max(1, (long)Math.Floor((middle / _unit) - (_spread / 2.0) + 0.5));
        var hash = CounterHash.At(TradeKey, (ulong)tick);
        var atAsk = (hash & 1) == 1;
        var lots = 1 + (long)((hash >> 8) % (ulong)Instrument.LargestTradeLots);
        return new MarketTick(tick, bid, bid + _spread, atAsk ? bid + _spread : bid, lots, atAsk);
    }
}
