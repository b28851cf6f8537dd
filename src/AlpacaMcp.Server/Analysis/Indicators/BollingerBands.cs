namespace AlpacaMcp.Server.Analysis.Indicators;

/// <summary>A simple average, and lines so many standard deviations (of the whole population) above and below it.</summary>
/// <seealso href="https://chartschool.stockcharts.com/table-of-contents/technical-indicators-and-overlays/technical-overlays/bollinger-bands"/>
internal static class BollingerBands
{
    internal static (double?[] Upper, double?[] Middle, double?[] Lower) Of(IReadOnlyList<double> closes, int period, double width)
    {
        var middle = MovingAverage.Simple(closes, period);
        double?[] reach = [.. middle.Select((mean, i) => mean is { } center ? width * Deviation(closes, i, period, center) : (double?)null)];
        return ([.. middle.Zip(reach, (mean, far) => mean + far)], middle, [.. middle.Zip(reach, (mean, far) => mean - far)]);
    }

    private static double Deviation(IReadOnlyList<double> values, int last, int period, double mean)
    {
        var squares = 0.0;
        for (var i = last - period + 1; i <= last; i++)
            squares += (values[i] - mean) * (values[i] - mean);
        return Math.Sqrt(squares / period);
    }
}
