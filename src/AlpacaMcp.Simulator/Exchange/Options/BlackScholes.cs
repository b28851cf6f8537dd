namespace AlpacaMcp.Simulator.Exchange.Options;

/// <summary>The value of a European option without dividends; the time is above 0, the interest is compounded continuously.</summary>
internal readonly record struct BlackScholes(OptionType Type, double Spot, double Strike, double Years, double Rate = BlackScholes.Interest)
{
    /// <summary>The exchange's interest for all times.</summary>
    private const double Interest = 0.04;

    public double PresentStrike => Strike * Math.Exp(-Rate * Years);

    /// <summary>No volatility gives less.</summary>
    public double Floor => Math.Max(0, Sign * (Spot - PresentStrike));

    /// <summary>No volatility gives more.</summary>
    public double Ceiling => Type == OptionType.Call ? Spot : PresentStrike;

    public double Price(double volatility)
    {
        var (first, second) = Distances(volatility);
        return Sign * ((Spot * NormalCurve.Cumulative(Sign * first)) - (PresentStrike * NormalCurve.Cumulative(Sign * second)));
    }

    public Greeks Greeks(double volatility)
    {
        var (first, second) = Distances(volatility);
        var (density, deviation, sign) = (NormalCurve.Density(first), volatility * Math.Sqrt(Years), Sign);
        var owed = sign * PresentStrike * NormalCurve.Cumulative(sign * second);
        return new Greeks(
            sign * NormalCurve.Cumulative(sign * first),
            density / (Spot * deviation),
            ((-Spot * density * deviation / (2 * Years)) - (Rate * owed)) / 365,
            Spot * density * Math.Sqrt(Years) / 100,
            owed * Years / 100);
    }

    private double Sign => Type == OptionType.Call ? 1 : -1;

    private (double First, double Second) Distances(double volatility)
    {
        var deviation = volatility * Math.Sqrt(Years);
        var first = (Math.Log(Spot / PresentStrike) / deviation) + (deviation / 2);
        return (first, first - deviation);
    }
}
