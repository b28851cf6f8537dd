namespace AlpacaMcp.Simulator.Exchange.Pricing;

/// <summary>One day of one instrument, or the thinner hours before or after it: a grid of quotes and trades.</summary>
internal sealed record TradingDay
{
    /// <summary>The finest grid: regular hours, and crypto at any hour.</summary>
    public static readonly TimeSpan TickLength = TimeSpan.FromSeconds(5);

    public required Instrument Instrument { get; init; }

    public required DateOnly Date { get; init; }

    public required DateTimeOffset Midnight { get; init; }

    public required DateTimeOffset Start { get; init; }

    /// <summary>Time between two ticks.</summary>
    public required TimeSpan Step { get; init; }

    public required ITicks Ticks { get; init; }

    /// <summary>What one whole unit of a tick's price is worth, in USD.</summary>
    public required decimal PriceUnit { get; init; }

    /// <summary>What one lot of a tick is, in shares or coins.</summary>
    public required decimal Lot { get; init; }

    /// <summary>Before 09:30 or after the close; its trades do not make the daily bar's prices.</summary>
    public bool IsExtended { get; init; }

    /// <summary>The first instant of the finest grid after another.</summary>
    public static DateTimeOffset NextTick(DateTimeOffset at) =>
        new((at.UtcTicks / TickLength.Ticks * TickLength.Ticks) + TickLength.Ticks, TimeSpan.Zero);

    public DateTimeOffset End => Start + (Ticks.Count * Step);

    /// <summary>The last tick at or before an instant; at most the last of all.</summary>
    public int TickAt(DateTimeOffset at) => (int)Math.Min(Ticks.Count - 1, (at - Start) / Step);

    public DateTimeOffset TimeOf(int tick) => Start + (tick * Step);

    public MarketQuote QuoteAt(int index)
    {
        var tick = Ticks.At(index);
        var scale = Instrument.IsCrypto ? Instrument.Lot : 100m;
        return new MarketQuote(
            TimeOf(index), tick.Bid * PriceUnit, tick.Ask * PriceUnit, (1 + (tick.Lots % 9)) * scale, (1 + (tick.Lots % 7)) * scale);
    }

    /// <summary>The trade of a tick; its id counts the finest grid's ticks since the day's midnight.</summary>
    public MarketTrade TradeAt(int index)
    {
        var tick = Ticks.At(index);
        var time = TimeOf(index);
        return new MarketTrade(
            time, tick.Price * PriceUnit, Math.Max(1, tick.Lots) * Lot,
            (Date.DayNumber * 100_000L) + (long)((time - Midnight) / TickLength), tick.TakerBought, IsExtended);
    }
}
