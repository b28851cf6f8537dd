using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Options;

/// <summary>The contracts on the board: strikes within 35 % of the underlying's last close, or of that before the expiration.</summary>
internal sealed class OptionListing(PricePath path)
{
    private const decimal Breadth = 0.35m;

    /// <summary>In the order of their symbols, made one by one.</summary>
    public IEnumerable<Instrument> Contracts(OptionFilter filter, DateTimeOffset now)
    {
        var today = NewYorkTime.Date(now);
        var first = filter.Expired || filter.From > today ? filter.From : today;
        return
            from underlying in filter.Underlyings
            where string.CompareOrdinal(OptionContracts.RootOf(underlying) + ":", filter.After) > 0 // a colon is above every digit
            from expiration in OptionExpirations.Between(first, filter.To, today)
            where NyseCalendar.Session(expiration) is { } session && session.Close <= now == filter.Expired
            from contract in Series(underlying, expiration, today, filter)
            where string.CompareOrdinal(contract.Symbol, filter.After) > 0
            select contract;
    }

    private IEnumerable<Instrument> Series(Instrument underlying, DateOnly expiration, DateOnly today, OptionFilter filter)
    {
        var middle = (decimal)UnderlyingPrice.Before(path, underlying, expiration < today ? expiration : today);
        var (low, high) = (Math.Max(filter.LowestStrike, middle * (1 - Breadth)), Math.Min(filter.HighestStrike, middle * (1 + Breadth)));
        return
            from type in filter.Type is { } only ? [only] : Enum.GetValues<OptionType>()
            from strike in StrikeGrid.Between(low, high)
            where StrikeGrid.Holds(underlying, strike)
            select OptionContracts.Of(underlying, new OccSymbol(OptionContracts.RootOf(underlying), expiration, type, strike));
    }
}
