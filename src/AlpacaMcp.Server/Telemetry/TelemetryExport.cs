using System.Security.Cryptography;
using AlpacaMcp.Api.Http;
using AlpacaMcp.Api.Telemetry;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Trading.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace AlpacaMcp.Server.Telemetry;

/// <summary>
/// The one exporter of this process, for every account in it. It is told everything: no OTEL_ variable of the environment is read, for whoever sets
/// one could send what happens here elsewhere.
/// </summary>
internal sealed class TelemetryExport : IDisposable
{
    private const string ServiceName = "alpaca-mcp";

    private static readonly string[] s_meters = [BrokerMeasures.Meter, DeskMeasures.Meter, ToolMeasures.Meter];
    private static readonly string[] s_sources = [AlpacaTraces.Name, DeskTraces.Name, ToolTraces.Name];

    private readonly CollectorClients? _clients;
    private readonly TracerProvider? _traces;

    private TelemetryExport(TelemetryPlan plan)
    {
        _clients = plan.Collector is { } collector ? new(collector) : null;
        Meters = Build(plan);
        _traces = plan.Collector is null ? null : BuildTraces(plan);
    }

    /// <summary>What /metrics reads.</summary>
    public MeterProvider Meters { get; }

    /// <summary>Begins to export. Call it only where the plan is on: it loads what no other start needs.</summary>
    public static TelemetryExport Start(TelemetryPlan plan) => new(plan);

    /// <summary>Sends what is left, as far as the collector takes it in time, and exports nothing more. What is measured must still be there: a meter takes its counts with it.</summary>
    public void End()
    {
        var patience = (int)CollectorClients.Patience.TotalMilliseconds;
        Meters.Shutdown(patience);
        _traces?.Shutdown(patience);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _traces?.Dispose();
        Meters.Dispose();
        _clients?.Dispose();
    }

    private MeterProvider Build(TelemetryPlan plan)
    {
        var builder = Sdk.CreateMeterProviderBuilder().ConfigureServices(Uninfluenced).SetResourceBuilder(Resource()).AddMeter(s_meters);
        if (plan.IsScraped)
            builder.AddPrometheusExporter(static exporter => exporter.ScopeInfoEnabled = false); // No two instruments share a name.
        if (plan.Collector is not null)
        {
            builder.AddOtlpExporter((exporter, reader) =>
            {
                Prepare(exporter, plan, "/v1/metrics");
                reader.PeriodicExportingMetricReaderOptions = new() { ExportIntervalMilliseconds = 15_000, ExportTimeoutMilliseconds = exporter.TimeoutMilliseconds };
            });
        }

        return builder.Build();
    }

    // Every call is kept, whatever a client says of its own trace: a trace that a caller could turn off would be missing when it is needed.
    private TracerProvider BuildTraces(TelemetryPlan plan) => Sdk.CreateTracerProviderBuilder()
        .ConfigureServices(Uninfluenced)
        .SetResourceBuilder(Resource())
        .SetSampler(new AlwaysOnSampler())
        .AddSource(s_sources)
        .AddOtlpExporter(exporter => Prepare(exporter, plan, "/v1/traces"))
        .Build();

    private void Prepare(OtlpExporterOptions exporter, TelemetryPlan plan, string path)
    {
        exporter.Endpoint = new(plan.Collector!, path); // only called with one
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Headers = plan.Headers?.Reveal() ?? "";
        exporter.TimeoutMilliseconds = (int)CollectorClients.Patience.TotalMilliseconds;
        exporter.HttpClientFactory = _clients!.Create; // made with the collector
    }

    private static ResourceBuilder Resource() => ResourceBuilder.CreateEmpty()
        .AddService(ServiceName, serviceVersion: ServerVersion.Text, autoGenerateServiceInstanceId: false, serviceInstanceId: RandomNumberGenerator.GetHexString(16, lowercase: true));

    private static void Uninfluenced(IServiceCollection services) => services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
}
