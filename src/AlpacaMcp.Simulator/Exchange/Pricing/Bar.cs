namespace AlpacaMcp.Simulator.Exchange.Pricing;

/// <summary>Trades of one interval, in USD and shares or coins; without trades a pair's bar shows its quotes.</summary>
internal readonly record struct Bar(
    DateTimeOffset Start, decimal Open, decimal High, decimal Low, decimal Close, decimal Volume, int Trades, decimal Turnover)
{
    public static Bar Of(DateTimeOffset start, MarketTrade trade) =>
        new(start, trade.Price, trade.Price, trade.Price, trade.Price, trade.Size, 1, trade.Price * trade.Size);

    /// <summary>This bar continued by a later one; it keeps its own start.</summary>
    public Bar Then(Bar later) => new(
        Start, Open, Math.Max(High, later.High), Math.Min(Low, later.Low), later.Close,
        Volume + later.Volume, Trades + later.Trades, Turnover + later.Turnover);
}
