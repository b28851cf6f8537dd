using System.Diagnostics.Metrics;
using AlpacaMcp.Api;
using AlpacaMcp.Server.Telemetry;

namespace AlpacaMcp.Server.Tests.Telemetry;

/// <summary>What reaches a collector, and what does not.</summary>
[Collection(OneProvider.Name)]
public sealed class TelemetryExportTests
{
    [Fact]
    public async Task The_collector_gets_metrics_and_traces_with_the_headers_it_wants()
    {
        await using var collector = await Collector.StartAsync();
        using (TelemetryExport.Start(new() { Collector = collector.Address, Headers = new Secret("x-key=abc,x-other=d") }))
            Happen();

        var sent = collector.Received.ToList();
        Assert.Equal(["/v1/metrics", "/v1/traces"], sent.Select(one => one.Path).Distinct().Order(StringComparer.Ordinal));
        Assert.All(sent, one => Assert.Equal(("abc", "d", "application/x-protobuf"), (one.Headers["x-key"], one.Headers["x-other"], one.Headers["Content-Type"])));
        Assert.All(sent, one => Assert.False(one.Headers.ContainsKey("traceparent")));
        Assert.Contains(sent, one => one.Body.Contains("alpaca_mcp.tool.duration", StringComparison.Ordinal));
        Assert.Contains(sent, one => one.Body.Contains("tools/call get_clock", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_variable_of_the_environment_sends_it_elsewhere_or_adds_to_it()
    {
        await using var thief = await Collector.StartAsync();
        await using var collector = await Collector.StartAsync();
        using var variables = new Variables(
            ("OTEL_EXPORTER_OTLP_ENDPOINT", thief.Address.ToString()),
            ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", thief.Address.ToString()),
            ("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", thief.Address.ToString()),
            ("OTEL_EXPORTER_OTLP_HEADERS", "x-planted=1"),
            ("OTEL_RESOURCE_ATTRIBUTES", "planted=1"),
            ("OTEL_SERVICE_NAME", "planted"),
            ("OTEL_TRACES_SAMPLER", "always_off"),
            ("OTEL_SDK_DISABLED", "true"));
        using (TelemetryExport.Start(new() { Collector = collector.Address }))
            Happen();

        Assert.Empty(thief.Received);
        Assert.Contains(collector.Received, one => one.Path == "/v1/traces");
        Assert.All(collector.Received, one => Assert.False(one.Headers.ContainsKey("x-planted") || one.Body.Contains("planted", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var thief = await Collector.StartAsync();
        await using var collector = await Collector.StartAsync(context =>
        {
            context.Response.StatusCode = 308;
            context.Response.Headers.Location = thief.Address.ToString();
            return Task.CompletedTask;
        });
        using (TelemetryExport.Start(new() { Collector = collector.Address }))
            Happen();

        Assert.NotEmpty(collector.Received);
        Assert.Empty(thief.Received);
    }

    [Fact]
    public async Task A_collector_that_never_answers_holds_the_end_up_for_a_moment_only()
    {
        await using var collector = await Collector.StartAsync(context => Task.Delay(TimeSpan.FromSeconds(30), TimeProvider.System, context.RequestAborted));
        var export = TelemetryExport.Start(new() { Collector = collector.Address });
        Happen();

        var began = TimeProvider.System.GetTimestamp();
        export.Dispose();

        Assert.InRange(TimeProvider.System.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(4));
    }

    private static void Happen()
    {
        using var meter = new Meter(ToolMeasures.Meter);
        new AlpacaMcp.Api.Telemetry.Timing(meter, ToolMeasures.Durations, "export").Record(TimeSpan.FromSeconds(1), "get_clock");
        ToolTraces.End(ToolTraces.Begin("get_clock"), ToolOutcome.Ok, null);
    }
}
