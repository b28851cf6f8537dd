namespace AlpacaMcp.Simulator.Exchange.Options;

/// <summary>The quote around a value, in cents and on the increments of the exchanges' penny programme.</summary>
/// <seealso href="https://www.cboe.com/us/options/trading/penny_program/"/>
internal static class OptionSpread
{
    private const double NearShare = 0.004;
    private const double FarShare = 0.006;
    private const double FarthestDeviations = 3;
    private const int IncrementChange = 300;

    /// <summary>The half spread is a share of the value that grows with the strike's distance in standard deviations.</summary>
    public static (long Bid, long Ask) Around(double value, double deviations, bool pennyProgram)
    {
        var half = value * (NearShare + (FarShare * Math.Min(FarthestDeviations, Math.Abs(deviations))));
        var bid = OnGrid((value - half) * 100, pennyProgram, Math.Floor);
        var ask = OnGrid((value + half) * 100, pennyProgram, Math.Ceiling);
        return (bid, Math.Max(ask, bid + Increment(bid, pennyProgram)));
    }

    public static long Increment(double cents, bool pennyProgram) =>
        (pennyProgram, cents < IncrementChange) switch
        {
            (true, true) => 1,
            (true, false) or (false, true) => 5,
            (false, false) => 10,
        };

    private static long OnGrid(double cents, bool pennyProgram, Func<double, double> round)
    {
        var increment = Increment(cents, pennyProgram);
        return Math.Max(0, (long)round(cents / increment) * increment);
    }
}
