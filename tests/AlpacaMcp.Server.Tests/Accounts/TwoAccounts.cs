using System.IO.Pipelines;
using System.Text.Json;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Tests.Mcp;
using AlpacaMcp.Simulator;
using Microsoft.Extensions.Time.Testing;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Serilog.Core;

namespace AlpacaMcp.Server.Tests.Accounts;

/// <summary>A server of two accounts, first and second, each at an exchange of its own where AAPL is quoted 249.90 to 250.00.</summary>
internal sealed class TwoAccounts : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource _end = new();
    private readonly Pipe _input = new();
    private readonly Pipe _output = new();
    private McpClient? _client;
    private Task _serving = Task.CompletedTask;

    private TwoAccounts(SimulatedExchange first, SimulatedExchange second) => (First, Second) = (first, second);

    public SimulatedExchange First { get; }

    public SimulatedExchange Second { get; }

    public McpClient Client => _client ?? throw new InvalidOperationException("Not connected.");

    public static async Task<TwoAccounts> StartAsync(params (string Name, string Value)[] settings)
    {
        var bench = new TwoAccounts(await ExchangeAsync("KEY-1"), await ExchangeAsync("KEY-2"));
        Dictionary<string, string> all = new()
        {
            ["ALPACA_MCP_ACCOUNTS"] = "first,second",
            ["ALPACA_MCP_HOME"] = TestHome.New(),
            ["ALPACA_MCP_MONITOR_SECONDS"] = "300",
        };
        foreach (var (account, exchange) in (ReadOnlySpan<(string, SimulatedExchange)>)[("FIRST", bench.First), ("SECOND", bench.Second)])
        {
            all[$"{account}__ALPACA_API_KEY"] = exchange.KeyId;
            all[$"{account}__ALPACA_SECRET_KEY"] = exchange.SecretKey;
            all[$"{account}__ALPACA_TRADING_URL"] = exchange.Url.GetLeftPart(UriPartial.Authority);
        }

        foreach (var (name, value) in settings)
            all[name] = value;
        await bench.ConnectAsync(ServerPlanReader.Read(SettingsReader.Read(all)));
        return bench;
    }

    public async Task<CallToolResult> CallAsync(string tool, string arguments = "{}")
    {
        using var parsed = JsonDocument.Parse(arguments);
        var given = parsed.RootElement.EnumerateObject().ToDictionary(p => p.Name, object? (p) => p.Value.Clone());
        return await Client.CallToolAsync(tool, given).AsTask().WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await _end.CancelAsync();
        await _serving.WaitAsync(Patience);
        await First.DisposeAsync();
        await Second.DisposeAsync();
        _end.Dispose();
    }

    private static async Task<SimulatedExchange> ExchangeAsync(string key)
    {
        var options = new SimulatorOptions { KeyId = key, SecretKey = ToolBench.Secret, StartAt = ToolBench.Now };
        var exchange = await SimulatedExchange.StartAsync(options, new FakeTimeProvider(ToolBench.Now), CancellationToken.None);
        exchange.Market.Pin("AAPL", 249.90m, 250.00m);
        return exchange;
    }

    private async Task ConnectAsync(ServerPlan plan)
    {
        _serving = StdioServer.RunAsync(plan, _input.Reader.AsStream(), _output.Writer.AsStream(), Logger.None, _end.Token);
        _client = await McpClient.CreateAsync(new StreamClientTransport(_input.Writer.AsStream(), _output.Reader.AsStream())).WaitAsync(Patience);
    }
}
