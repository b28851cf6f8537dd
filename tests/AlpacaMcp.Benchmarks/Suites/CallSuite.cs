using System.Text;
using BenchmarkDotNet.Attributes;

namespace AlpacaMcp.Benchmarks.Suites;

/// <summary>A call as a client makes it: a line in, the whole pipeline, the client of a broker that costs next to nothing, a line out.</summary>
/// <remarks>Public and not sealed: the benchmarks' runner derives from it.</remarks>
public class CallSuite
{
    private static readonly byte[] s_clock = PipedServer.Call("get_clock", "{}");

    private static readonly byte[] s_bars = PipedServer.Call(
        "get_stock_bars", """{"symbols":"AAPL","timeframe":"1Min","start":"2026-11-19T14:30:00Z","end":"2026-11-19T20:59:00Z"}""");

    private static readonly byte[] s_mistaken = PipedServer.Call("get_clock", """{"zone":"UTC"}""");

    private PipedServer? _server;

    /// <summary>The line that came last.</summary>
    public string Answer => Encoding.UTF8.GetString(Server.Answer.Span);

    private PipedServer Server => _server ?? throw new InvalidOperationException("Not started.");

    [GlobalSetup]
    public async Task StartAsync() => _server = await PipedServer.StartAsync();

    [GlobalCleanup]
    public async Task StopAsync() => await Server.DisposeAsync();

    /// <summary>The answer is its length in bytes, as of the others.</summary>
    [Benchmark(Description = "get_clock")]
    public Task<int> ClockAsync() => Server.AskAsync(s_clock);

    [Benchmark(Description = "get_stock_bars of 390 minutes")]
    public Task<int> BarsAsync() => Server.AskAsync(s_bars);

    [Benchmark(Description = "get_clock with an unknown argument, refused")]
    public Task<int> MistakenAsync() => Server.AskAsync(s_mistaken);
}
