using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using AlpacaMcp.Server.Access;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Logging;
using AlpacaMcp.Server.Tests.Mcp;
using AlpacaMcp.Simulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Time.Testing;
using ModelContextProtocol.Client;
using Serilog.Core;
using Serilog.Events;

namespace AlpacaMcp.Server.Tests.Access;

/// <summary>A server over HTTP that wants tokens, an issuer of tokens, and an exchange whose log says what got through. All over sockets.</summary>
internal sealed class GuardedBench : IAsyncDisposable
{
    public const string Order = """{"symbol":"AAPL","side":"buy","qty":1}""";
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly Recorded _log = new();
    private WebApplication? _app;

    private GuardedBench(SimulatedExchange exchange, IssuerDouble issuer, string home)
    {
        (Exchange, Issuer, Home) = (exchange, issuer, home);
        Book = new(home);
    }

    public SimulatedExchange Exchange { get; }

    public IssuerDouble Issuer { get; }

    public string Home { get; }

    public TokenBook Book { get; }

    /// <summary>The clock of tokens made here and of what is remembered of the issuer's keys.</summary>
    public FakeTimeProvider Time { get; } = new(TimeProvider.System.GetUtcNow());

    public Uri Endpoint => HttpServer.Endpoint(_app ?? throw new InvalidOperationException("Not started."));

    /// <summary>Requests that reached the exchange and change something.</summary>
    public int Changes => Exchange.Requests.All.Count(r => r.Method != "GET");

    /// <summary>What was logged.</summary>
    public string Log => string.Join('\n', _log.Events.Select(e => $"{e.RenderMessage()} {e.Exception}"));

    public static Task<GuardedBench> StartAsync(params (string Name, string Value)[] settings) => StartAsync(plan => plan, settings);

    public static async Task<GuardedBench> StartAsync(Func<HttpPlan, HttpPlan> change, params (string Name, string Value)[] settings)
    {
        var options = new SimulatorOptions { KeyId = "KEY", SecretKey = ToolBench.Secret, StartAt = ToolBench.Now };
        var exchange = await SimulatedExchange.StartAsync(options, new FakeTimeProvider(ToolBench.Now), CancellationToken.None);
        exchange.Market.Pin("AAPL", 249.90m, 250.00m);
        var bench = new GuardedBench(exchange, await IssuerDouble.StartAsync(), TestHome.New());
        var plan = ToolBench.Plan(exchange, [("ALPACA_MCP_HOME", bench.Home), .. settings]) with { Time = bench.Time };
        var http = change(new HttpPlan
        {
            Listen = new(IPAddress.Loopback, 0),
            PublicUrl = new("https://mcp.example.test"),
            Issuer = new(bench.Issuer.Name, IssuerDouble.Audience),
            TokensOf = bench.Home,
        });
        var logger = ServerLogging.Recording(LogEventLevel.Debug).WriteTo.Sink(bench._log).CreateLogger();
        bench._app = await HttpServer.StartAsPlannedAsync(plan, http, logger, export: null, CancellationToken.None);
        return bench;
    }

    /// <summary>Makes a token here.</summary>
    public string Make(string name, params string[] scopes) => Book.Add(name, scopes, null, Time.GetUtcNow(), null);

    /// <summary>Posts one message as it stands.</summary>
    public async Task<Answer> PostAsync(string? token, string body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Endpoint) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        return await SendAsync(request, token, headers);
    }

    /// <summary>Any other request to a path.</summary>
    public async Task<Answer> AskAsync(HttpMethod method, string path, string? token, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(Endpoint, path));
        return await SendAsync(request, token, headers);
    }

    /// <summary>Calls a tool without a session, the way of protocol 2026-07-28.</summary>
    public Task<Answer> CallAsync(string? token, string tool, string arguments = "{}") => PostAsync(
        token,
        $$$"""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"{{{tool}}}","arguments":{{{arguments}}},"_meta":{{{Meta}}}}}""",
        ("MCP-Protocol-Version", "2026-07-28"), ("Mcp-Method", "tools/call"), ("Mcp-Name", tool));

    /// <summary>Any other method, the same way.</summary>
    public Task<Answer> CallMethodAsync(string? token, string method, string parameters = "") => PostAsync(
        token,
        $$$"""{"jsonrpc":"2.0","id":7,"method":"{{{method}}}","params":{{{{parameters}}}"_meta":{{{Meta}}}}}""",
        ("MCP-Protocol-Version", "2026-07-28"), ("Mcp-Method", method));

    /// <summary>A real client with a token.</summary>
    public Task<McpClient> ConnectAsync(string token, string? version = null, string name = "agent")
    {
        var transport = new HttpClientTransport(new()
        {
            Endpoint = Endpoint,
            TransportMode = HttpTransportMode.StreamableHttp,
            AdditionalHeaders = new Dictionary<string, string> { ["Authorization"] = $"Bearer {token}" },
        });
        return McpClient.CreateAsync(transport, new() { ProtocolVersion = version, ClientInfo = new() { Name = name, Version = "1" } }).WaitAsync(s_patience);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        await Issuer.DisposeAsync();
        await Exchange.DisposeAsync();
    }

    private const string Meta =
        """{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientInfo":{"name":"agent","version":"1"},"io.modelcontextprotocol/clientCapabilities":{}}""";

    private async Task<Answer> SendAsync(HttpRequestMessage request, string? token, (string Name, string Value)[] headers)
    {
        request.Headers.Accept.ParseAdd("application/json, text/event-stream");
        if (token is not null)
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await _http.SendAsync(request).WaitAsync(s_patience);
        var session = response.Headers.TryGetValues("Mcp-Session-Id", out var ids) ? ids.Single() : null;
        return new(response.StatusCode, response.Headers.WwwAuthenticate.ToString(), response.Headers.RetryAfter?.ToString(), session, response.Headers.ToString(), await response.Content.ReadAsStringAsync().WaitAsync(s_patience));
    }

    /// <summary>One answer.</summary>
    internal sealed record Answer(HttpStatusCode Status, string Challenge, string? RetryAfter, string? Session, string Headers, string Text)
    {
        /// <summary>The message that came back, as JSON or as the last event of a stream.</summary>
        public JsonElement Json
        {
            get
            {
                var data = Text.StartsWith('{') ? Text : Text.Split('\n').Last(line => line.StartsWith("data:", StringComparison.Ordinal))["data:".Length..];
                using var json = JsonDocument.Parse(data);
                return json.RootElement.Clone();
            }
        }
    }

    private sealed class Recorded : ILogEventSink
    {
        public ConcurrentQueue<LogEvent> Events { get; } = new();

        public void Emit(LogEvent logEvent) => Events.Enqueue(logEvent);
    }
}
