using AlpacaMcp.Load.Measuring;

namespace AlpacaMcp.Load.Runs;

/// <summary>Whether something grows: the median of a run's last fifth against that of its second, when it has warmed up.</summary>
internal static class Slope
{
    private const int Fifths = 5;

    /// <summary>Late divided by early; not a number when there are too few samples to say.</summary>
    public static double Ratio(IReadOnlyList<ProcessSample> samples, Func<ProcessSample, double> of) =>
        samples.Count < 2 * Fifths ? double.NaN : Median(Part(samples, 4), of) / Median(Part(samples, 1), of);

    /// <summary>Late less early; not a number when there are too few samples to say.</summary>
    public static double Difference(IReadOnlyList<ProcessSample> samples, Func<ProcessSample, double> of) =>
        samples.Count < 2 * Fifths ? double.NaN : Median(Part(samples, 4), of) - Median(Part(samples, 1), of);

    private static IEnumerable<ProcessSample> Part(IReadOnlyList<ProcessSample> samples, int fifth) =>
        samples.Skip(fifth * samples.Count / Fifths).Take(samples.Count / Fifths);

    private static double Median(IEnumerable<ProcessSample> samples, Func<ProcessSample, double> of)
    {
        var sorted = samples.Select(of).Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
