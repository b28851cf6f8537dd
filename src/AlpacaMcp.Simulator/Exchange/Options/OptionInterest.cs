using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Options;

/// <summary>How many contracts are open: most at the money, fewer by each standard deviation of a month.</summary>
internal static class OptionInterest
{
    private const double Most = 12_000;
    private const double MonthDays = 30;

    /// <summary>A contract's own share stays; what its close adds changes from day to day.</summary>
    public static int At(Instrument option, OptionContract contract, double spot, decimal close)
    {
        var key = CounterHash.Key(0, option.Symbol);
        var share = (CounterHash.At(key, 0) % 1000 / 1000.0) + (CounterHash.At(key, (ulong)(close * 100)) % 100 / 2000.0);
        var deviations = Math.Log((double)contract.Strike / spot) / (contract.Underlying.DailyVolatility * Math.Sqrt(MonthDays));
        return (int)(Most * share * Math.Exp(-deviations * deviations / 2));
    }
}
