namespace AlpacaMcp.Simulator.Exchange.Pricing;

/// <summary>What the stretches of one seeded day have in common.</summary>
/// <param name="Instrument">Whose day it is.</param>
/// <param name="Date">Which day.</param>
/// <param name="Midnight">Its beginning, to which bars are aligned.</param>
/// <param name="Key">The day's key; each use of it has a purpose number of its own.</param>
internal sealed record DayShape(Instrument Instrument, DateOnly Date, DateTimeOffset Midnight, ulong Key)
{
    /// <summary>Raw price over the walk's price: what splits have done to a share.</summary>
    public double Scale { get; init; } = 1;

    public IntradayBridge Bridge(ulong purpose, int ticks, (double First, double Last) prices, double deviation) =>
        new(CounterHash.At(Key, purpose), ticks, prices.First * Scale, prices.Last * Scale, deviation * Scale);

    public SeededTicks Ticks(IntradayBridge path, ulong purpose, double spreads, int largestLots)
    {
        var unit = (double)Instrument.PriceUnit;
        var spread = Math.Round(path.First * Instrument.SpreadBasisPoints * spreads / 10_000 / unit, MidpointRounding.AwayFromZero);
        return new SeededTicks(path, unit, Math.Max((long)spreads, (long)spread), largestLots, CounterHash.At(Key, purpose));
    }

    public TradingDay Day(DateTimeOffset start, TimeSpan step, ITicks ticks) => new()
    {
        Instrument = Instrument,
        Date = Date,
        Midnight = Midnight,
        Start = start,
        Step = step,
        Ticks = ticks,
        PriceUnit = Instrument.PriceUnit,
        Lot = Instrument.Lot,
    };
}
