using AlpacaMcp.Server.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Server.Hosting;

/// <summary>/metrics in Prometheus' form.</summary>
internal static class MetricsEndpoint
{
    internal const string Path = "/metrics";

    /// <summary>Maps it; what a caller needs for it is added to what this returns.</summary>
    public static IEndpointConventionBuilder MapMetrics(this IEndpointRouteBuilder app, TelemetryExport export) =>
        app.MapPrometheusScrapingEndpoint(Path, export.Meters, configureBranchedPipeline: null, optionsName: null);
}
