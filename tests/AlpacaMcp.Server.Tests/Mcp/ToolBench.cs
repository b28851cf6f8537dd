using System.IO.Pipelines;
using System.Text.Json;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Simulator;
using Microsoft.Extensions.Time.Testing;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Serilog.Core;

namespace AlpacaMcp.Server.Tests.Mcp;

/// <summary>
/// The whole server between an MCP client and an exchange whose clock stands at 10:00 in New York and where AAPL is quoted 249.90 to 250.00.
/// Every reply is held against the tool's output schema or the shape of errors, and must not contain the secret.
/// </summary>
internal sealed class ToolBench : IAsyncDisposable
{
    public const string Secret = "cAnaRy/s3cret+nobody=may~see:0123456789"; // a canary, no credential
    public static readonly DateTimeOffset Now = new(2026, 3, 11, 14, 0, 0, TimeSpan.Zero);
    private readonly CancellationTokenSource _end = new();
    private readonly FakeTimeProvider _time = new(Now);
    private readonly Pipe _input = new();
    private readonly Pipe _output = new();
    private readonly Dictionary<string, McpClientTool> _tools = [];
    private Logger? _log;
    private McpClient? _client;
    private Task _serving = Task.CompletedTask;

    private ToolBench(SimulatedExchange exchange, FakeTimeProvider time) => (Exchange, _time) = (exchange, time);

    public SimulatedExchange Exchange { get; }

    public McpClient Client => _client ?? throw new InvalidOperationException("Not connected.");

    public IReadOnlyCollection<McpClientTool> Tools => _tools.Values;

    public string Instructions => _client?.ServerInstructions ?? "";

    /// <summary>What a person before the client says to orders that want one.</summary>
    public bool Approves { get; set; }

    private static TimeSpan Patience { get; } = TimeSpan.FromSeconds(60);

    public static Task<ToolBench> StartAsync(params (string Name, string Value)[] settings) => StartAsync(new SimulatorOptions(), settings);

    /// <summary>The same with an exchange of another kind.</summary>
    public static Task<ToolBench> StartAsync(SimulatorOptions kind, params (string Name, string Value)[] settings) => StartAsync(kind, plan => plan, _ => null, settings);

    /// <summary>The same with a plan that is changed and a log.</summary>
    public static async Task<ToolBench> StartAsync(SimulatorOptions kind, Func<ServerPlan, ServerPlan> change, Func<ServerPlan, Logger?> log, params (string Name, string Value)[] settings)
    {
        var time = new FakeTimeProvider(Now);
        var options = kind with { KeyId = "KEY", SecretKey = Secret, StartAt = Now };
        var bench = new ToolBench(await SimulatedExchange.StartAsync(options, time, CancellationToken.None), time);
        bench.Exchange.Market.Pin("AAPL", 249.90m, 250.00m);
        var plan = change(Plan(bench.Exchange, settings));
        bench._log = log(plan);
        await bench.ConnectAsync(plan);
        return bench;
    }

    public static ServerPlan Plan(SimulatedExchange exchange, params (string Name, string Value)[] settings) => Plan(exchange.KeyId, exchange.Url, settings);

    public static ServerPlan Plan(string keyId, Uri exchange, params (string Name, string Value)[] settings)
    {
        Dictionary<string, string> all = new()
        {
            ["ALPACA_API_KEY"] = keyId,
            ["ALPACA_SECRET_KEY"] = Secret,
            ["ALPACA_TRADING_URL"] = exchange.GetLeftPart(UriPartial.Authority),
            ["ALPACA_MCP_REQUESTS_PER_MINUTE"] = "10000",
            ["ALPACA_MCP_HOME"] = TestHome.New(),
            ["ALPACA_MCP_MONITOR_SECONDS"] = "300", // Its requests are not the calls' own.
        };
        foreach (var (name, value) in settings)
            all[name] = value;
        return ServerPlanReader.Read(SettingsReader.Read(all));
    }

    /// <summary>Calls a tool with the arguments as JSON text.</summary>
    public async Task<ToolReply> CallAsync(string tool, string arguments = "{}", IProgress<ProgressNotificationValue>? progress = null) =>
        ToolReply.Of(await CallUncheckedAsync(tool, arguments, progress), _tools[tool].ProtocolTool);

    /// <summary>Calls a tool that may not be there, or whose answer may be anything.</summary>
    public async Task<CallToolResult> CallUncheckedAsync(string tool, string arguments = "{}", IProgress<ProgressNotificationValue>? progress = null)
    {
        using var parsed = JsonDocument.Parse(arguments);
        var given = parsed.RootElement.EnumerateObject().ToDictionary(p => p.Name, object? (p) => p.Value.Clone());
        return await _client!.CallToolAsync(tool, given, progress).AsTask().WaitAsync(Patience); // ConnectAsync made it
    }

    /// <summary>What the exchange itself answers, read without our client.</summary>
    public Task<JsonElement> AskExchangeAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    /// <summary>Places an order behind the server's back and returns its id.</summary>
    public async Task<string> PlaceAtExchangeAsync(string order) => (await SendAsync(HttpMethod.Post, "/v2/orders", order)).Text("id");

    /// <summary>The requests that change something, as they arrived.</summary>
    public IReadOnlyList<string> Changes => [.. Exchange.Requests.All.Where(r => r.Method != "GET").Select(r => $"{r.Method} {r.Path}")];

    /// <summary>Lets exchange time pass.</summary>
    public void Pass(TimeSpan time) => _time.Advance(time);

    public async ValueTask DisposeAsync()
    {
        if (_client is not null)
            await _client.DisposeAsync();
        await _end.CancelAsync();
        await _serving.WaitAsync(Patience);
        if (_log is not null)
            await _log.DisposeAsync();
        await Exchange.DisposeAsync();
        _end.Dispose();
    }

    private async Task ConnectAsync(ServerPlan plan)
    {
        _serving = StdioServer.RunAsync(plan, _input.Reader.AsStream(), _output.Writer.AsStream(), _log ?? Logger.None, _end.Token);
        var options = new McpClientOptions { Handlers = new() { ElicitationHandler = (_, _) => ValueTask.FromResult(new ElicitResult { Action = Approves ? "accept" : "decline" }) } };
        _client = await McpClient.CreateAsync(new StreamClientTransport(_input.Writer.AsStream(), _output.Reader.AsStream()), options).WaitAsync(Patience);
        foreach (var tool in await _client.ListToolsAsync())
            _tools[tool.Name] = tool;
    }

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, string? body)
    {
        using var http = new HttpClient(new SocketsHttpHandler());
        using var request = new HttpRequestMessage(method, new Uri(Exchange.Url, path));
        request.Headers.Add("APCA-API-KEY-ID", Exchange.KeyId);
        request.Headers.Add("APCA-API-SECRET-KEY", Exchange.SecretKey);
        request.Content = body is null ? null : new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(request);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return json.RootElement.Clone();
    }
}
