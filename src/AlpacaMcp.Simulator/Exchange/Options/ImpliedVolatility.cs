namespace AlpacaMcp.Simulator.Exchange.Options;

/// <summary>The volatility that explains a price.</summary>
internal static class ImpliedVolatility
{
    private const double Lowest = 0.001;
    private const double Highest = 20;
    private const int Halvings = 80;

    /// <summary>By bisection, which cannot miss: the price rises with the volatility. Null where no volatility in 0.1–2000 % explains it.</summary>
    public static double? Of(BlackScholes option, double price)
    {
        if (option.Years <= 0 || price <= option.Floor || price >= option.Ceiling)
            return null;
        var (low, high) = (Lowest, Highest);
        if (option.Price(low) > price || option.Price(high) < price)
            return null;
        for (var i = 0; i < Halvings && high - low > 1e-12; i++)
        {
            var middle = (low + high) / 2;
            if (option.Price(middle) < price)
                low = middle;
            else
                high = middle;
        }
        return (low + high) / 2;
    }
}
