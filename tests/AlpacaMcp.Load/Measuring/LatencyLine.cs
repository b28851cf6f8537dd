namespace AlpacaMcp.Load.Measuring;

/// <summary>The latencies of one tool in one stretch, in milliseconds.</summary>
internal sealed record LatencyLine(string Where, double PerSecond, string Tool, long Count, double P50, double P90, double P99, double P999, double Max)
{
    public string Kind { get; } = "latency";

    /// <summary>The whole histogram in HdrHistogram's own compressed form, in base64: what its tools read, and add up.</summary>
    public string? Histogram { get; init; }
}
