using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Options;

/// <summary>
/// Total variance by strike and time: Gatheral and Jacquier's SSVI with the power law of exponent ½, whose parameters
/// here satisfy their conditions against butterfly and calendar arbitrage (η(1 + |ρ|) ≤ 2, at-the-money variance rising with time).
/// </summary>
/// <seealso href="https://arxiv.org/abs/1204.0646"/>
internal static class VolatilitySurface
{
    /// <summary>Options cost a little more than the path will move.</summary>
    private const double Premium = 1.05;

    /// <summary>Short times are quieter by this share, and by a third of it after a quarter of a year.</summary>
    private const double ShortDiscount = 0.1;
    private const double ShortPerYear = 4;

    /// <summary>The skew: low strikes are dearer.</summary>
    private const double Rho = -0.4;

    /// <summary>The curvature: far strikes are dearer.</summary>
    private const double Eta = 0.8;

    /// <summary>Annual volatility of an option; the time is above 0.</summary>
    public static double At(Instrument underlying, in BlackScholes option)
    {
        var variance = AtTheMoney(underlying, option.Years);
        var distance = Eta / Math.Sqrt(variance * (1 + variance)) * Math.Log(option.PresentStrike / option.Spot);
        var total = variance / 2 * (1 + (Rho * distance) + Math.Sqrt(((distance + Rho) * (distance + Rho)) + 1 - (Rho * Rho)));
        return Math.Sqrt(total / option.Years);
    }

    /// <summary>The path moves on calendar days.</summary>
    private static double AtTheMoney(Instrument underlying, double years)
    {
        var volatility = Premium * underlying.DailyVolatility * Math.Sqrt(365) * (1 - (ShortDiscount * Math.Exp(-ShortPerYear * years)));
        return volatility * volatility * years;
    }
}
