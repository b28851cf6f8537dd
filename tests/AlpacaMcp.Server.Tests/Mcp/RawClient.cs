using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Simulator;
using Serilog.Core;

namespace AlpacaMcp.Server.Tests.Mcp;

/// <summary>A client that writes its own lines, for what no well-behaved client can send.</summary>
internal sealed class RawClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Pipe _input = new();
    private readonly StreamReader _answers;
    private readonly Task _serving;
    private int _id;

    private RawClient(SimulatedExchange exchange, (string, string)[] settings, Serilog.ILogger logger)
    {
        var output = new Pipe();
        Exchange = exchange;
        _answers = new StreamReader(output.Reader.AsStream());
        _serving = StdioServer.RunAsync(ToolBench.Plan(exchange, settings), _input.Reader.AsStream(), output.Writer.AsStream(), logger, CancellationToken.None);
    }

    public SimulatedExchange Exchange { get; }

    public static Task<RawClient> StartAsync(params (string Name, string Value)[] settings) => StartAsync(Logger.None, settings);

    public static async Task<RawClient> StartAsync(Serilog.ILogger logger, params (string Name, string Value)[] settings)
    {
        var exchange = await SimulatedExchange.StartAsync(new() { KeyId = "KEY", SecretKey = ToolBench.Secret }, TimeProvider.System, CancellationToken.None);
        var client = new RawClient(exchange, settings, logger);
        await client.AskAsync("initialize", """{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}""");
        return client;
    }

    /// <summary>The answer to a call whose arguments are written as they are.</summary>
    public Task<JsonElement> CallAsync(string tool, string arguments) => AskAsync("tools/call", $$"""{"name":"{{tool}}","arguments":{{arguments}}}""");

    /// <summary>Writes a call without waiting for an answer, which may never come.</summary>
    public Task SendAsync(string tool, string arguments) => WriteAsync("tools/call", $$"""{"name":"{{tool}}","arguments":{{arguments}}}""");

    public async ValueTask DisposeAsync()
    {
        await _input.Writer.CompleteAsync();
        await _serving.WaitAsync(Patience);
        await Exchange.DisposeAsync();
    }

    private async Task<JsonElement> AskAsync(string method, string parameters)
    {
        await WriteAsync(method, parameters);
        while (true)
        {
            var line = await _answers.ReadLineAsync().WaitAsync(Patience) ?? throw new EndOfStreamException();
            using var answer = JsonDocument.Parse(line);
            if (answer.RootElement.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number && id.GetInt32() == _id)
                return answer.RootElement.Clone();
        }
    }

    private async Task WriteAsync(string method, string parameters) =>
        await _input.Writer.WriteAsync(Encoding.UTF8.GetBytes($$"""{"jsonrpc":"2.0","id":{{++_id}},"method":"{{method}}","params":{{parameters}}}""" + "\n"));
}
