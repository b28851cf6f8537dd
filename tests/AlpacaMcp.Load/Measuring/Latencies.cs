using System.Collections.Concurrent;
using HdrHistogram;

namespace AlpacaMcp.Load.Measuring;

/// <summary>A histogram of microseconds for each tool, and one for all: three digits, 1 µs to 10 minutes.</summary>
internal sealed class Latencies
{
    public const string All = "all";
    private const long Longest = 600_000_000;
    private const int Digits = 3;
    private readonly ConcurrentDictionary<string, HistogramBase> _histograms = new();

    /// <summary>The histograms, by tool.</summary>
    public IEnumerable<KeyValuePair<string, HistogramBase>> ByTool => _histograms.OrderBy(pair => pair.Key != All).ThenBy(pair => pair.Key, StringComparer.Ordinal);

    public void Add(string tool, TimeSpan time)
    {
        var microseconds = Math.Clamp((long)time.TotalMicroseconds, 1, Longest);
        Of(tool).RecordValue(microseconds);
        Of(All).RecordValue(microseconds);
    }

    /// <summary>Milliseconds at a percentile of 0 to 100.</summary>
    public static double Milliseconds(HistogramBase histogram, double percentile) => histogram.GetValueAtPercentile(percentile) / 1_000.0;

    private HistogramBase Of(string tool) => _histograms.GetOrAdd(tool, _ => new LongConcurrentHistogram(1, Longest, Digits));
}
