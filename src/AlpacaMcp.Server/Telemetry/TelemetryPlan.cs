using AlpacaMcp.Api;

namespace AlpacaMcp.Server.Telemetry;

/// <summary>Where metrics and traces go, for the whole process.</summary>
internal sealed record TelemetryPlan
{
    /// <summary>Nothing is exported.</summary>
    public static TelemetryPlan None { get; } = new();

    /// <summary>Whether /metrics stands beside /mcp.</summary>
    public bool ServesMetrics { get; init; }

    /// <summary>The loopback port for metrics and health; null for none.</summary>
    public int? Port { get; init; }

    /// <summary>The collector; null for none.</summary>
    public Uri? Collector { get; init; }

    /// <summary>What the collector wants in its headers, as name=value with commas between; null for nothing.</summary>
    public Secret? Headers { get; init; }

    /// <summary>Whether anything asks for metrics in Prometheus' form.</summary>
    public bool IsScraped => ServesMetrics || Port is not null;

    /// <summary>Whether anything is exported at all.</summary>
    public bool IsOn => IsScraped || Collector is not null;
}
