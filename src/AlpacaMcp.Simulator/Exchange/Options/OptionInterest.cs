using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Options;

/// <summary>How many contracts are open: most at the money, fewer by each standard deviation of a month.</summary>
internal static class OptionInterest
{
    private const double Most = 12_000;

    public static int At(Instrument option, OptionContract contract, double spot, TradingDay day)
    {
        var deviations = Math.Log((double)contract.Strike / spot) / (contract.Underlying.DailyVolatility * Math.Sqrt(30));
        var share = (CounterHash.At(CounterHash.Key(0, option.Symbol), 0) % 1000 / 1000.0) + (CounterHash.At(day.TradeKey, 0) % 100 / 2000.0);
        return (int)(Most * share * Math.Exp(-deviations * deviations / 2));
    }
}
