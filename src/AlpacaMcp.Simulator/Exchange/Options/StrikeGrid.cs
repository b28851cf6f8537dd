using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Options;

/// <summary>Strikes lie 0.50 apart below 25, 1 below 100, 2.50 below 250 and 5 above.</summary>
internal static class StrikeGrid
{
    /// <summary>How far from its underlying's level a strike can ever be, as a factor.</summary>
    private const decimal Reach = 40m;

    public static bool Holds(Instrument underlying, decimal strike)
    {
        var level = (decimal)underlying.Level;
        return strike >= level / Reach && strike <= level * Reach && strike > 0 && strike % Step(strike) == 0;
    }

    public static IEnumerable<decimal> Between(decimal low, decimal high)
    {
        for (var strike = decimal.Ceiling(low / Step(low)) * Step(low); strike <= high; strike += Step(strike))
            yield return strike;
    }

    private static decimal Step(decimal strike) => strike switch
    {
        < 25 => 0.5m,
        < 100 => 1m,
        < 250 => 2.5m,
        _ => 5m,
    };
}
