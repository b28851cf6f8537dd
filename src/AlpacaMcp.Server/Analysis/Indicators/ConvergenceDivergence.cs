namespace AlpacaMcp.Server.Analysis.Indicators;

/// <summary>MACD: the fast exponential average above the slow one, its own average (the signal), and how far it is above that.</summary>
/// <seealso href="https://chartschool.stockcharts.com/table-of-contents/technical-indicators-and-overlays/technical-indicators/macd-moving-average-convergence-divergence-oscillator"/>
internal static class ConvergenceDivergence
{
    internal static (double?[] Line, double?[] Signal, double?[] Histogram) Of(IReadOnlyList<double> closes, int fast, int slow, int signal)
    {
        double?[] line = [.. MovingAverage.Exponential(closes, fast).Zip(MovingAverage.Exponential(closes, slow), (quick, calm) => quick - calm)];
        var known = line.OfType<double>().ToList();
        double?[] average = [.. new double?[line.Length - known.Count], .. MovingAverage.Exponential(known, signal)];
        return (line, average, [.. line.Zip(average, (value, mean) => value - mean)]);
    }
}
