using System.Net;
using System.Text.Json;
using AlpacaMcp.Server.Health;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Telemetry;
using AlpacaMcp.Server.Tests.Mcp;
using AlpacaMcp.Simulator;
using AlpacaMcp.Simulator.Faults;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Time.Testing;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Serilog.Core;

namespace AlpacaMcp.Server.Tests.Telemetry;

/// <summary>A server over HTTP with its metrics, before an exchange at 10:00 in New York where AAPL is quoted 249.90 to 250.00. Its clock is moved by the test.</summary>
internal sealed class MetricsBench : IAsyncDisposable
{
    /// <summary>Every request from now on.</summary>
    public static readonly FaultRule Always = new() { Times = 1_000_000 };

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private static int s_made;

    private readonly HttpClient _http = new(new SocketsHttpHandler());
    private readonly FakeTimeProvider _time;
    private readonly BenchKind _kind;
    private readonly TelemetryExport _export;
    private WebApplication? _app;
    private McpClient? _client;

    private MetricsBench(SimulatedExchange exchange, BenchKind kind, ServerPlan plan, FakeTimeProvider time)
    {
        (Exchange, _kind, Plan, _time) = (exchange, kind, plan, time);
        _export = TelemetryExport.Start(plan.Telemetry);
    }

    public SimulatedExchange Exchange { get; }

    public ServerPlan Plan { get; }

    public Uri Address => new(_app!.Urls.First()); // StartAsync made it

    /// <summary>Starts, and waits until the server is ready where it can be.</summary>
    public static async Task<MetricsBench> StartAsync(BenchKind? given = null)
    {
        var kind = given ?? new();
        var options = new SimulatorOptions { KeyId = "KEY", SecretKey = ToolBench.Secret, StartAt = ToolBench.Now };
        var exchange = await SimulatedExchange.StartAsync(options, kind.IsRealTime ? TimeProvider.System : new FakeTimeProvider(ToolBench.Now), CancellationToken.None);
        exchange.Market.Pin("AAPL", 249.90m, 250.00m);
        var time = new FakeTimeProvider(ToolBench.Now + kind.Ahead);
        var plan = ToolBench.Plan(exchange, [.. kind.Settings]);
        var bench = new MetricsBench(exchange, kind, plan with
        {
            Profile = plan.Profile with { Environment = kind.Environment },
            Account = $"drill{Interlocked.Increment(ref s_made)}", // Other servers of this process are told apart by it.
            Telemetry = new() { ServesMetrics = true },
            Time = kind.IsRealTime ? TimeProvider.System : time,
        }, time);
        if (kind.IsBrokerDown)
            exchange.Faults.Add(new StatusBefore(503), Always);
        await bench.ServeAsync();
        return bench;
    }

    /// <summary>Calls a tool while time passes.</summary>
    public async Task<CallToolResult> CallAsync(string tool, string arguments = "{}")
    {
        using var parsed = JsonDocument.Parse(arguments);
        var given = parsed.RootElement.EnumerateObject().ToDictionary(p => p.Name, object? (p) => p.Value.Clone());
        return await WhileTimePassesAsync(_client!.CallToolAsync(tool, given).AsTask()); // StartAsync made it
    }

    /// <summary>This server's series as they are now; none when it does not answer.</summary>
    public async Task<Scrape> ScrapeAsync()
    {
        try
        {
            var scrape = Scrape.Read(Elapsed, await _http.GetStringAsync(new Uri(Address, MetricsEndpoint.Path)));
            return scrape with { Samples = [.. scrape.Samples.Where(sample => sample["account"] == Plan.AccountName)] };
        }
        catch (HttpRequestException)
        {
            return new(Elapsed, []);
        }
    }

    /// <summary>Scrapes until a rule's condition holds; the library answers the same for a moment.</summary>
    public async Task<IReadOnlyList<Sample>> HoldsAsync(AlertRule rule, params IReadOnlyList<Scrape> before)
    {
        var query = rule.Query;
        return await UntilAsync(async () => query.Over([.. before, await ScrapeAsync()]) is { Count: > 0 } holds ? holds : null);
    }

    public async Task<(HttpStatusCode Status, JsonElement Body)> HealthAsync(string path = HealthEndpoints.Ready)
    {
        using var response = await _http.GetAsync(new Uri(Address, path));
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return (response.StatusCode, json.RootElement.Clone());
    }

    public static async Task<T> UntilAsync<T>(Func<Task<T?>> look)
        where T : class
    {
        using var patience = new CancellationTokenSource(s_patience);
        while (true)
        {
            if (await look() is { } seen)
                return seen;
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, patience.Token);
        }
    }

    /// <summary>Lets the server's time pass, in steps in which its timers fire and their work gets on.</summary>
    public async Task PassAsync(TimeSpan span)
    {
        for (var passed = TimeSpan.Zero; passed < span; passed += TimeSpan.FromSeconds(1))
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    }

    public Task StopAsync() => _app!.StopAsync(); // StartAsync made it

    public async ValueTask DisposeAsync()
    {
        if (_client is not null)
            await _client.DisposeAsync();
        if (_app is not null)
            await _app.DisposeAsync();
        _export.Dispose();
        _http.Dispose();
        await Exchange.DisposeAsync();
    }

    private TimeSpan Elapsed => _time.GetUtcNow() - ToolBench.Now;

    private async Task ServeAsync()
    {
        _app = await HttpServer.StartAsPlannedAsync(Plan, HttpPlan.OnLoopback(new(IPAddress.Loopback, 0)) with { CallsPerSecond = 10_000 }, Logger.None, _export, CancellationToken.None);
        _client = await McpClient.CreateAsync(new HttpClientTransport(new() { Endpoint = HttpServer.Endpoint(_app), TransportMode = HttpTransportMode.StreamableHttp })).WaitAsync(s_patience);
        if (!_kind.IsBrokerDown)
            await UntilAsync(async () => await IsReadyAsync() ? this : null);
    }

    private async Task<bool> IsReadyAsync()
    {
        _time.Advance(TimeSpan.FromMilliseconds(200));
        return (await HealthAsync()).Status == HttpStatusCode.OK;
    }

    private async Task<T> WhileTimePassesAsync<T>(Task<T> call)
    {
        using var patience = new CancellationTokenSource(s_patience);
        while (!call.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(200));
            await Task.WhenAny(call, Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, patience.Token));
            patience.Token.ThrowIfCancellationRequested();
        }

        return await call;
    }
}
