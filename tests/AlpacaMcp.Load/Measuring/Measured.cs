namespace AlpacaMcp.Load.Measuring;

/// <summary>What one stretch of load measured.</summary>
/// <param name="Where">The transport, and whatever else tells it from the others.</param>
/// <param name="PerSecond">Calls a second that were asked for.</param>
internal sealed record Measured(string Where, double PerSecond)
{
    /// <summary>From when a call was due to its answer, whatever the answer.</summary>
    public Latencies Latencies { get; } = new();

    /// <summary>From when a call was due to when it was sent: how late this generator was.</summary>
    public Latencies Lags { get; } = new();

    public ReplyCounts Replies { get; } = new();

    /// <summary>The server's process, second by second.</summary>
    public IReadOnlyList<ProcessSample> Samples { get; init; } = [];

    /// <summary>From the first call to the last answer.</summary>
    public TimeSpan Took { get; init; }
}
