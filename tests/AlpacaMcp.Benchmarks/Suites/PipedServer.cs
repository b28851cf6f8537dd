using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using AlpacaMcp.Benchmarks.Load;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Logging;
using AlpacaMcp.Simulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Serilog.Core;

namespace AlpacaMcp.Benchmarks.Suites;

/// <summary>The whole server at two pipes, before a broker that costs next to nothing; its log goes nowhere. The client writes and reads lines and allocates nothing.</summary>
internal sealed class PipedServer : IAsyncDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("suite-");
    private readonly Pipe _input = new();
    private readonly Pipe _output = new();
    private readonly ServingEnd _end = new();
    private readonly ArrayBufferWriter<byte> _answer = new();
    private readonly SimulatedExchange _exchange;
    private readonly IHost _host;

    private PipedServer(SimulatedExchange exchange)
    {
        _exchange = exchange;
        var plan = ServerPlanReader.Read(SettingsReader.Read(Settings()));
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.AddLog(Logger.None, plan);
        builder.Services.AddSingleton(_end);
        builder.Services.AddAlpacaMcp(plan).WithStreamServerTransport(_input.Reader.AsStream(), _output.Writer.AsStream());
        builder.Services.AddHttpClient("alpaca").ConfigurePrimaryHttpMessageHandler(() => new CannedBroker(exchange));
        _host = builder.Build();
    }

    /// <summary>The line that came last, until the next is asked for.</summary>
    public ReadOnlyMemory<byte> Answer => _answer.WrittenMemory;

    /// <summary>A call of a tool as a line.</summary>
    public static byte[] Call(string tool, string arguments) => Line("tools/call", $$"""{"name":"{{tool}}","arguments":{{arguments}}}""");

    public static async Task<PipedServer> StartAsync()
    {
        var start = new DateTimeOffset(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);
        var server = new PipedServer(await SimulatedExchange.StartAsync(new SimulatorOptions { StartAt = start }, TimeProvider.System, CancellationToken.None));
        await server._host.StartAsync();
        await server.AskAsync(Line("initialize", """{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"suite","version":"1"}}"""));
        return server;
    }

    /// <summary>Writes a line, reads the answer and returns its length in bytes.</summary>
    public async Task<int> AskAsync(byte[] line)
    {
        await _input.Writer.WriteAsync(line);
        _answer.ResetWrittenCount();
        while (true)
        {
            var read = await _output.Reader.ReadAsync();
            var end = read.Buffer.PositionOf((byte)'\n');
            foreach (var part in read.Buffer.Slice(0, end ?? read.Buffer.End))
                _answer.Write(part.Span);
            _output.Reader.AdvanceTo(end is { } found ? read.Buffer.GetPosition(1, found) : read.Buffer.End);
            if (end is not null)
                return _answer.WrittenCount;
            if (read.IsCompleted)
                throw new EndOfStreamException();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _input.Writer.CompleteAsync();
        await _host.StopAsync();
        _host.Dispose();
        _end.Dispose();
        await _exchange.DisposeAsync();
        _home.Delete(recursive: true);
    }

    private static byte[] Line(string method, string parameters) => Encoding.UTF8.GetBytes($$"""{"jsonrpc":"2.0","id":1,"method":"{{method}}","params":{{parameters}}}""" + "\n");

    private Dictionary<string, string> Settings() => new()
    {
        ["ALPACA_API_KEY"] = _exchange.KeyId,
        ["ALPACA_SECRET_KEY"] = _exchange.SecretKey,
        ["ALPACA_TRADING_URL"] = _exchange.Url.GetLeftPart(UriPartial.Authority),
        ["ALPACA_MCP_HOME"] = _home.FullName,
        ["ALPACA_MCP_MONITOR_SECONDS"] = "300", // Its requests are not the calls' own.
    };
}
