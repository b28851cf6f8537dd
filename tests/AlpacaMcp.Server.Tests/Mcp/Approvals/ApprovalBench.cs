using System.IO.Pipelines;
using System.Net;
using System.Text.Json;
using AlpacaMcp.Server.Cli;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Simulator;
using AlpacaMcp.Trading;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Time.Testing;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Serilog.Core;

namespace AlpacaMcp.Server.Tests.Mcp.Approvals;

/// <summary>
/// Servers of one home before an exchange that stands at 10:00 in New York, where AAPL is 249.90 to 250.00; orders above 500 USD want a person.
/// Over HTTP clients share one server, over stdio each has its own. The system's clock stands, too, until it is moved.
/// </summary>
internal sealed class ApprovalBench : IAsyncDisposable
{
    public const string Legacy = "2025-11-25";
    public const string Modern = "2026-07-28";

    /// <summary>Three shares: 750 USD.</summary>
    public const string Large = """{"symbol":"AAPL","side":"buy","qty":3,"type":"limit","limit_price":250}""";

    private readonly FakeTimeProvider _exchangeTime;
    private readonly (string Name, string Value)[] _settings;
    private readonly List<(McpClient Client, CancellationTokenSource End, Task Serving)> _clients = [];
    private TradingEnvironment _environment = TradingEnvironment.Simulator;
    private WebApplication? _http;

    private ApprovalBench(SimulatedExchange exchange, FakeTimeProvider exchangeTime, (string, string)[] settings) => (Exchange, _exchangeTime, _settings) = (exchange, exchangeTime, settings);

    /// <summary>Who sits at the operator's terminal, and types.</summary>
    public Typist Terminal { get; } = new();

    /// <summary>Transport and protocol version of every kind of client.</summary>
    public static TheoryData<string, string> Kinds => new() { { "stdio", Legacy }, { "stdio", Modern }, { "http", Legacy }, { "http", Modern } };

    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(60);

    public SimulatedExchange Exchange { get; }

    public FakeTimeProvider Time { get; } = new(TimeProvider.System.GetUtcNow());

    public string Home { get; } = TestHome.New();

    /// <summary>Orders and locates that reached the exchange.</summary>
    public int Sent => Exchange.Requests.All.Count(r => r.Method == "POST");

    public static Task<ApprovalBench> StartAsync(params (string Name, string Value)[] settings) => StartAsync(ToolBench.Now, settings);

    /// <summary>The same, but the servers take the exchange, which stands at the system's time then, for Alpaca's paper trading.</summary>
    public static async Task<ApprovalBench> StartOnPaperAsync()
    {
        var bench = await StartAsync(TimeProvider.System.GetUtcNow());
        bench._environment = TradingEnvironment.Paper;
        return bench;
    }

    private static async Task<ApprovalBench> StartAsync(DateTimeOffset now, params (string Name, string Value)[] settings)
    {
        var time = new FakeTimeProvider(now);
        var options = new SimulatorOptions { KeyId = "KEY", SecretKey = ToolBench.Secret, StartAt = now, Locates = true };
        var bench = new ApprovalBench(await SimulatedExchange.StartAsync(options, time, CancellationToken.None), time, settings);
        bench.Exchange.Market.Pin("AAPL", 249.90m, 250.00m);
        return bench;
    }

    /// <summary>A client, with a person before it or with nobody.</summary>
    public async Task<McpClient> ConnectAsync(string transport, string version, Person? person = null, string name = "agent")
    {
        var end = new CancellationTokenSource();
        var (connection, serving) = transport == "http" ? (new HttpClientTransport(new() { Endpoint = await HttpAsync(), TransportMode = HttpTransportMode.StreamableHttp }), Task.CompletedTask) : ConnectStdio(end.Token);
        var options = new McpClientOptions { ProtocolVersion = version, ClientInfo = new() { Name = name, Version = "1" } };
        if (person is not null)
            options.Handlers = new() { ElicitationHandler = person.AnswerAsync };
        var client = await McpClient.CreateAsync(connection, options).WaitAsync(Patience);
        _clients.Add((client, end, serving));
        return client;
    }

    public static async Task<ToolReply> CallAsync(McpClient client, string tool, string arguments = "{}")
    {
        using var parsed = JsonDocument.Parse(arguments);
        var given = parsed.RootElement.EnumerateObject().ToDictionary(p => p.Name, object? (p) => p.Value.Clone());
        return ToolReply.Of(await client.CallToolAsync(tool, given).AsTask().WaitAsync(Patience), Contract.Described.All.Single(t => t.Name == tool));
    }

    public static Task<ToolReply> PlaceAsync(McpClient client, string order = Large) => CallAsync(client, "place_stock_order", order);

    /// <summary>Lets the system's time pass, and the exchange's; the quote stays fresh.</summary>
    public void Pass(TimeSpan time)
    {
        Time.Advance(time);
        _exchangeTime.Advance(time);
        Exchange.Market.Pin("AAPL", 249.90m, 250.00m);
    }

    /// <summary>The operator's command on this home.</summary>
    public async Task<(int ExitCode, string Output)> OperateAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        var line = new ApprovalsVerb(new Dictionary<string, string>(), Terminal).Create().Parse([.. arguments, "--home", Home]);
        var exitCode = await line.InvokeAsync(new() { Output = output, Error = output, EnableDefaultExceptionHandler = false }).WaitAsync(Patience);
        return (exitCode, output.ToString());
    }

    public async Task<Uri> HttpAsync()
    {
        _http ??= await HttpServer.StartAsync(Plan(), new(IPAddress.Loopback, 0), Logger.None, CancellationToken.None);
        return HttpServer.Endpoint(_http);
    }

    public ServerPlan Plan()
    {
        var plan = ToolBench.Plan(Exchange, [("ALPACA_MCP_APPROVAL_ABOVE_USD", "500"), ("ALPACA_MCP_HOME", Home), .. _settings]);
        return plan with { Time = Time, Profile = plan.Profile with { Environment = _environment } };
    }

    /// <summary>Ends every server; the journal and the exchange stay.</summary>
    public async Task EndServersAsync()
    {
        foreach (var (client, end, serving) in _clients)
        {
            await client.DisposeAsync();
            await end.CancelAsync();
            await serving.WaitAsync(Patience);
            end.Dispose();
        }

        _clients.Clear();
        if (_http is { } http)
            await http.DisposeAsync();
        _http = null;
    }

    public async ValueTask DisposeAsync()
    {
        await EndServersAsync();
        await Exchange.DisposeAsync();
    }

    private (IClientTransport Connection, Task Serving) ConnectStdio(CancellationToken end)
    {
        var (input, output) = (new Pipe(), new Pipe());
        var serving = StdioServer.RunAsync(Plan(), input.Reader.AsStream(), output.Writer.AsStream(), Logger.None, end);
        return (new StreamClientTransport(input.Writer.AsStream(), output.Reader.AsStream()), serving);
    }
}
