using System.Net;

namespace AlpacaMcp.Server.Hosting;

/// <summary>The settings that say where metrics and traces go. None set, nothing is exported.</summary>
internal static class TelemetrySettings
{
    public static readonly Setting Metrics = new("ALPACA_MCP_METRICS", SettingKind.Flag,
        "true serves metrics in Prometheus' form at /metrics beside /mcp, with --transport http. With authentication its caller needs alpaca:read or alpaca:operate.")
    { Default = static _ => "false" };

    public static readonly Setting MetricsPort = new("ALPACA_MCP_METRICS_PORT", SettingKind.WholeNumber,
        "Port on 127.0.0.1 that serves /metrics and /health to this machine, with either transport; 0 for any free one.")
    { Minimum = IPEndPoint.MinPort, Maximum = IPEndPoint.MaxPort };

    public static readonly Setting OtlpEndpoint = new("ALPACA_MCP_OTLP_ENDPOINT", SettingKind.Url,
        "Collector that metrics and traces are sent to as OTLP over HTTP (protobuf), under /v1/metrics and /v1/traces. No OTEL_ variable is read.")
    { Example = "http://127.0.0.1:4318" };

    public static readonly Setting OtlpHeaders = new("ALPACA_MCP_OTLP_HEADERS", SettingKind.Text, "Headers for the collector, such as its key: name=value, separated by commas.") { IsSecret = true };

    public static readonly Setting OtlpHeadersFile = new("ALPACA_MCP_OTLP_HEADERS_FILE", SettingKind.Text, "File that holds those headers and nothing else, for its owner only.");

    /// <summary>All of them, in the order in which they are documented.</summary>
    public static readonly IReadOnlyList<Setting> All = [Metrics, MetricsPort, OtlpEndpoint, OtlpHeaders, OtlpHeadersFile];
}
