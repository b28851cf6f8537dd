using System.Diagnostics;
using AlpacaMcp.Simulator;

namespace AlpacaMcp.Benchmarks.Load;

/// <summary>An exchange over HTTP: the native executable in a process of its own where ALPACA_MCP_BIN names it, else inside this one.</summary>
internal sealed class Loopback : IAsyncDisposable
{
    private static readonly string? s_binary = Environment.GetEnvironmentVariable("ALPACA_MCP_BIN");
    private readonly Process? _process;
    private readonly SimulatedExchange? _inside;

    private Loopback(Uri url, Process? process, SimulatedExchange? inside) => (Url, _process, _inside) = (url, process, inside);

    public static string Kind => s_binary ?? "in this process";

    public static bool IsNative => s_binary is not null;

    public Uri Url { get; }

    /// <summary>Resident memory of the process the exchange is in, in bytes.</summary>
    public long ResidentBytes
    {
        get
        {
            using var self = Process.GetCurrentProcess();
            var process = _process ?? self;
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    public static async Task<Loopback> StartAsync()
    {
        if (s_binary is null)
        {
            var inside = await SimulatedExchange.StartAsync(
                new SimulatorOptions { StartAt = new DateTimeOffset(2026, 11, 20, 15, 0, 0, TimeSpan.Zero), StartCash = 1_000_000_000m }, TimeProvider.System, CancellationToken.None);
            return new Loopback(inside.Url, null, inside);
        }
        var process = Process.Start(new ProcessStartInfo(s_binary, ["simulate", "--port", "0", "--start", "2026-11-20T15:00:00Z", "--cash", "1000000000"]) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"{s_binary} does not start.");
        var said = await process.StandardOutput.ReadLineAsync() ?? "";
        return new Loopback(new Uri(said.Replace("Simulated exchange at ", "", StringComparison.Ordinal)), process, null);
    }

    /// <summary>A client with so many connections and the exchange's keys.</summary>
    public HttpClient Client(int connections)
    {
        var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = connections }, disposeHandler: true) { BaseAddress = Url };
        client.DefaultRequestHeaders.Add("APCA-API-KEY-ID", "SIMULATOR");
        client.DefaultRequestHeaders.Add("APCA-API-SECRET-KEY", "simulator-secret");
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
            _process.Dispose();
        }
        await (_inside?.DisposeAsync() ?? ValueTask.CompletedTask);
    }
}
