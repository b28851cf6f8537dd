namespace AlpacaMcp.Simulator.Exchange.Options;

/// <summary>The standard normal distribution.</summary>
internal static class NormalCurve
{
    private const double RootTwoPi = 2.5066282746310002;

    /// <summary>Where the rational approximation ends and the continued fraction begins.</summary>
    private const double Split = 7.07106781186547;

    public static double Density(double x) => Math.Exp(-x * x / 2) / RootTwoPi;

    /// <summary>To fifteen digits, by J. F. Hart's rational approximation 5666 (Computer Approximations, 1968).</summary>
    public static double Cumulative(double x)
    {
        var size = Math.Abs(x);
        var tail = size > 37 ? 0 : Math.Exp(-size * size / 2) * (size < Split ? Ratio(size) : Fraction(size));
        return x > 0 ? 1 - tail : tail;
    }

    private static double Ratio(double x) =>
        ((((((((((((3.52624965998911e-2 * x) + 0.700383064443688) * x) + 6.37396220353165) * x) + 33.912866078383) * x) + 112.079291497871) * x) + 221.213596169931) * x) + 220.206867912376)
        / ((((((((((((((8.83883476483184e-2 * x) + 1.75566716318264) * x) + 16.064177579207) * x) + 86.7807322029461) * x) + 296.564248779674) * x) + 637.333633378831) * x) + 793.826512519948) * x) + 440.413735824752);

    private static double Fraction(double x) =>
        1 / (x + (1 / (x + (2 / (x + (3 / (x + (4 / (x + 0.65))))))))) / RootTwoPi;
}
