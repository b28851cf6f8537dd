using System.Diagnostics;

namespace AlpacaMcp.Benchmarks.Load;

/// <summary>Times work.</summary>
internal static class Measured
{
    public static double Seconds(Action work)
    {
        var began = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    public static async Task<double> SecondsAsync(Func<Task> work)
    {
        var began = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    /// <summary>The fastest of several: the machine is shared, and what is faster than possible does not exist.</summary>
    public static double Best(int times, Func<double> measure) => Enumerable.Range(0, times).Select(_ => measure()).Min();

    public static double Median(IEnumerable<double> values) => values.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;
}
