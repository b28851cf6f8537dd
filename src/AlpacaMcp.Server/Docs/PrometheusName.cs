using AlpacaMcp.Api.Telemetry;

namespace AlpacaMcp.Server.Docs;

/// <summary>What an instrument is called at /metrics: its name with its unit, as OpenTelemetry has it. A test compares it with what is served.</summary>
/// <seealso href="https://opentelemetry.io/docs/specs/otel/compatibility/prometheus_and_openmetrics/"/>
internal static class PrometheusName
{
    internal static string Of(Measure measure) => Plain(measure.Name) + Suffix(measure);

    internal static string Of(Label label) => Plain(label.Name);

    private static string Plain(string name) => name.Replace('.', '_');

    private static string Suffix(Measure measure) => measure switch
    {
        { Unit: "s" } => "_seconds",
        { Kind: MeasureKind.Counter } => "_total",
        _ => "",
    };
}
