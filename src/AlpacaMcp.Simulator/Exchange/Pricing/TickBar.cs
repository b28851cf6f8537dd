namespace AlpacaMcp.Simulator.Exchange.Pricing;

/// <summary>Trades of one interval, in whole price units and lots: integers, because a day adds thousands of them.</summary>
internal readonly record struct TickBar(long Open, long High, long Low, long Close, long Lots, int Trades, Int128 Turnover)
{
    public static TickBar Of(MarketTick tick) =>
        new(tick.Price, tick.Price, tick.Price, tick.Price, tick.Lots, tick.Lots > 0 ? 1 : 0, (Int128)tick.Price * tick.Lots);

    public TickBar Then(MarketTick tick) => new(
        Open, Math.Max(High, tick.Price), Math.Min(Low, tick.Price), tick.Price,
        Lots + tick.Lots, Trades + (tick.Lots > 0 ? 1 : 0), Turnover + ((Int128)tick.Price * tick.Lots));

    public Bar Priced(DateTimeOffset start, TradingDay day) => new(
        start, Open * day.PriceUnit, High * day.PriceUnit, Low * day.PriceUnit, Close * day.PriceUnit,
        Lots * day.Lot, Trades, (decimal)Turnover * day.PriceUnit * day.Lot);
}
