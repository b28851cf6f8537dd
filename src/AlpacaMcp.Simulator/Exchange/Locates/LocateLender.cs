using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Locates;

/// <summary>Who lends shares: a fee and a stock of shares for each day, from the seed, for what is hard to borrow.</summary>
internal sealed class LocateLender(int seed, Instruments instruments)
{
    private const long RoundLot = 100;
    private const int MostLots = 50;

    /// <summary>Of so many days, shares are to be had on all but one.</summary>
    private const int DaysPerDrought = 12;

    /// <summary>A fee is so many hundredths of a cent at most.</summary>
    private const int MostFee = 500;

    /// <summary>The stock, or why there is nothing to locate.</summary>
    public Outcome<Instrument> Find(string symbol)
    {
        if (!instruments.TryFind(symbol, out var stock) || stock.Class != AssetClass.UsEquity)
            return LocateRefusals.SymbolNotFound;
        return stock.Shortable ? LocateRefusals.EasyToBorrow : stock;
    }

    public LocateTerms TermsOf(Instrument stock, DateOnly day)
    {
        var key = CounterHash.Key((ulong)seed, $"locate {stock.Symbol}");
        var hash = CounterHash.At(key, (ulong)day.DayNumber);
        var lots = hash % DaysPerDrought == 0 ? 0 : 1 + (long)((hash >> 8) % MostLots);
        return new LocateTerms(lots * RoundLot, (1 + ((hash >> 32) % MostFee)) / 10_000m);
    }
}
