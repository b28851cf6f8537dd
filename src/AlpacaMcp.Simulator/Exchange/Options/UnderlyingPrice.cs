using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Options;

/// <summary>What options are priced on: the middle of the underlying's quote in regular hours.</summary>
internal static class UnderlyingPrice
{
    public static TradingDay Day(PricePath path, Instrument underlying, DateOnly session) => path.Day(underlying, session)
        ?? throw new InvalidOperationException($"{underlying.Symbol} does not trade on {session:O}.");

    public static double Middle(TradingDay day, DateTimeOffset at)
    {
        var tick = day.Ticks.At(day.TickAt(at));
        return (tick.Bid + tick.Ask) / 2.0 * (double)day.PriceUnit;
    }

    /// <summary>The last price of the session before a day, in the shares of that day.</summary>
    public static double Before(PricePath path, Instrument underlying, DateOnly date)
    {
        var session = NyseCalendar.Before(date);
        var middle = Middle(Day(path, underlying, session.Date), session.Close);
        return path.Splits(underlying).Where(split => split.ExDate > session.Date && split.ExDate <= date)
            .Aggregate(middle, (price, split) => price * split.OldRate / split.NewRate);
    }
}
