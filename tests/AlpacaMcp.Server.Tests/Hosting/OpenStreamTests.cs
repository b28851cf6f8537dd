using System.Collections.Concurrent;
using System.IO.Pipelines;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Logging;
using AlpacaMcp.Server.Tests.Mcp;
using AlpacaMcp.Simulator;
using Microsoft.Extensions.Time.Testing;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Serilog.Core;
using Serilog.Events;

namespace AlpacaMcp.Server.Tests.Hosting;

public sealed class OpenStreamTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_server_that_listens_to_a_stream_ends_quickly_and_quietly()
    {
        var options = new SimulatorOptions { KeyId = "KEY", SecretKey = ToolBench.Secret, StartAt = ToolBench.Now };
        await using var exchange = await SimulatedExchange.StartAsync(options, new FakeTimeProvider(ToolBench.Now), CancellationToken.None);
        var (input, output, log) = (new Pipe(), new Pipe(), new Recorded());
        await using var logger = ServerLogging.Recording(LogEventLevel.Debug).WriteTo.Sink(log).CreateLogger();
        using var signal = new CancellationTokenSource();
        var serving = StdioServer.RunAsync(ToolBench.Plan(exchange), input.Reader.AsStream(), output.Writer.AsStream(), logger, signal.Token);
        await using var client = await McpClient.CreateAsync(new StreamClientTransport(input.Writer.AsStream(), output.Reader.AsStream())).WaitAsync(Patience);
        await client.CallToolAsync("place_crypto_order", new Dictionary<string, object?> { ["symbol"] = "BTC/USD", ["side"] = "buy", ["type"] = "limit", ["qty"] = 0.01m, ["limit_price"] = 2000, ["client_order_id"] = "mine" });
        var waiting = client.CallToolAsync("wait_for_order", new Dictionary<string, object?> { ["client_order_id"] = "mine", ["timeout_seconds"] = 300 }).AsTask();
        await UntilAsync(() => exchange.OpenStreams == 1);
        Assert.False(waiting.IsCompleted);

        await signal.CancelAsync();
        await serving.WaitAsync(ServerShutdown.ProcessTimeout);

        await UntilAsync(() => exchange.OpenStreams == 0);
        Assert.Empty(log.Events.Where(e => e.Level >= LogEventLevel.Error || e.Exception is not null).Select(e => $"{e.Level} {e.RenderMessage()} {e.Exception}"));
        Assert.DoesNotContain(log.Events, e => e.RenderMessage().Contains(ToolBench.Secret, StringComparison.Ordinal));
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!condition())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private sealed class Recorded : ILogEventSink
    {
        public ConcurrentQueue<LogEvent> Events { get; } = new();

        public void Emit(LogEvent logEvent) => Events.Enqueue(logEvent);
    }
}
