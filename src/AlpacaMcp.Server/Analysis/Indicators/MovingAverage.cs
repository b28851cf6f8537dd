namespace AlpacaMcp.Server.Analysis.Indicators;

/// <summary>Averages over the last values; null until there are enough.</summary>
/// <seealso href="https://chartschool.stockcharts.com/table-of-contents/technical-indicators-and-overlays/technical-overlays/moving-averages-simple-and-exponential"/>
internal static class MovingAverage
{
    internal static double?[] Simple(IReadOnlyList<double> values, int period)
    {
        var averages = new double?[values.Count];
        for (var i = period - 1; i < values.Count; i++)
            averages[i] = Mean(values, i, period);
        return averages;
    }

    /// <summary>The first is the simple average; each next one moves 2/(period + 1) of the way to the value.</summary>
    internal static double?[] Exponential(IReadOnlyList<double> values, int period) => Smoothed(values, period, 2.0 / (period + 1));

    /// <summary>Wilder's: the same with 1/period.</summary>
    internal static double?[] Wilder(IReadOnlyList<double> values, int period) => Smoothed(values, period, 1.0 / period);

    internal static double Mean(IReadOnlyList<double> values, int last, int period)
    {
        var sum = 0.0;
        for (var i = last - period + 1; i <= last; i++)
            sum += values[i];
        return sum / period;
    }

    private static double?[] Smoothed(IReadOnlyList<double> values, int period, double weight)
    {
        var averages = new double?[values.Count];
        if (values.Count < period)
            return averages;
        var average = Mean(values, period - 1, period);
        averages[period - 1] = average;
        for (var i = period; i < values.Count; i++)
            averages[i] = average += (values[i] - average) * weight;
        return averages;
    }
}
