using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Options;

/// <summary>What options are priced on: the middle of the underlying's quote.</summary>
internal static class UnderlyingPrice
{
    public static double Middle(TradingDay day, DateTimeOffset at)
    {
        var tick = day.Tick(day.TickAt(at));
        return (tick.Bid + tick.Ask) / 2.0 * (double)day.Instrument.PriceUnit;
    }

    /// <summary>At the close of the session before a day.</summary>
    public static double Before(PricePath path, Instrument underlying, DateOnly date)
    {
        var close = Calendar.NyseCalendar.Before(date).Close - TradingDay.TickLength;
        return Middle(path.DayAt(underlying, close), close);
    }
}
