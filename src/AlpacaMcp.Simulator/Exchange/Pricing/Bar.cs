namespace AlpacaMcp.Simulator.Exchange.Pricing;

/// <summary>Trades of one interval, in whole price units and lots.</summary>
internal readonly record struct Bar(
    DateTimeOffset Start, long Open, long High, long Low, long Close, long Lots, int Trades, long Turnover)
{
    public static Bar Of(DateTimeOffset start, MarketTick tick) =>
        new(start, tick.Price, tick.Price, tick.Price, tick.Price, tick.Lots, 1, tick.Price * tick.Lots);

    /// <summary>This bar continued by a later one; it keeps its own start.</summary>
    public Bar Then(Bar later) => new(
        Start, Open, Math.Max(High, later.High), Math.Min(Low, later.Low), later.Close,
        Lots + later.Lots, Trades + later.Trades, Turnover + later.Turnover);
}
