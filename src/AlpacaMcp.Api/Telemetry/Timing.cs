using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace AlpacaMcp.Api.Telemetry;

/// <summary>A histogram of seconds. Where nobody listens it costs one comparison, and nothing is allocated either way.</summary>
public sealed class Timing
{
    private readonly Histogram<double> _seconds;
    private readonly Measure _measure;
    private readonly string _account;

    /// <summary>Makes the instrument.</summary>
    /// <param name="meter">Whose it is.</param>
    /// <param name="measure">What it is.</param>
    /// <param name="account">The value of its first label.</param>
    public Timing(Meter meter, Measure measure, string account)
    {
        ArgumentNullException.ThrowIfNull(meter);
        ArgumentNullException.ThrowIfNull(measure);
        (_measure, _account) = (measure, account);
        // From a commit on a fast disk to the longest a tool may take.
        var advice = new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60] };
        _seconds = meter.CreateHistogram(measure.Name, measure.Unit, measure.Meaning, tags: null, advice);
    }

    /// <summary>Adds one value.</summary>
    /// <param name="taken">How long it took.</param>
    /// <param name="values">One for each label after the account, in their order, out of their lists.</param>
    public void Record(TimeSpan taken, params ReadOnlySpan<string> values)
    {
        if (!_seconds.Enabled)
            return;
        var tags = new TagList { { Label.Account.Name, _account } };
        for (var at = 0; at < values.Length; at++)
            tags.Add(_measure.Labels[at + 1].Name, values[at]);
        _seconds.Record(taken.TotalSeconds, tags);
    }
}
