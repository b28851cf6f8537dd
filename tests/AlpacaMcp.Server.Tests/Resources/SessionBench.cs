using System.IO.Pipelines;
using System.Net;
using System.Text.Json;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Tests.Mcp;
using AlpacaMcp.Simulator;
using Microsoft.AspNetCore.Builder;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Serilog.Core;

namespace AlpacaMcp.Server.Tests.Resources;

/// <summary>
/// The whole server before an exchange whose clock runs from 10:00 in New York and where AAPL is quoted 249.90 to 250.00, and real clients of either
/// generation of the protocol: over HTTP they share one server, over stdio each has its own.
/// </summary>
internal sealed class SessionBench : IAsyncDisposable
{
    public const string Legacy = "2025-11-25";
    public const string Modern = "2026-07-28";
    private readonly (string Name, string Value)[] _settings;
    private readonly List<(McpClient Client, CancellationTokenSource End, Task Serving)> _clients = [];
    private WebApplication? _http;

    private SessionBench(SimulatedExchange exchange, (string Name, string Value)[] settings) => (Exchange, _settings) = (exchange, settings);

    /// <summary>Transport and protocol version of every kind of client.</summary>
    public static TheoryData<string, string> Kinds => new() { { "stdio", Legacy }, { "stdio", Modern }, { "http", Legacy }, { "http", Modern } };

    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(60);

    public SimulatedExchange Exchange { get; }

    public static async Task<SessionBench> StartAsync(params (string Name, string Value)[] settings)
    {
        var options = new SimulatorOptions { KeyId = "KEY", SecretKey = ToolBench.Secret, StartAt = ToolBench.Now };
        var bench = new SessionBench(await SimulatedExchange.StartAsync(options, TimeProvider.System, CancellationToken.None), settings);
        bench.Exchange.Market.Pin("AAPL", 249.90m, 250.00m);
        return bench;
    }

    public async Task<McpClient> ConnectAsync(string transport, string version)
    {
        var plan = ToolBench.Plan(Exchange, _settings);
        var end = new CancellationTokenSource();
        var (connection, serving) = transport == "http" ? (await ConnectHttpAsync(plan), Task.CompletedTask) : ConnectStdio(plan, end.Token);
        var client = await McpClient.CreateAsync(connection, new() { ProtocolVersion = version }).WaitAsync(Patience);
        _clients.Add((client, end, serving));
        return client;
    }

    /// <summary>What the exchange itself answers, asked without our client.</summary>
    public async Task<JsonElement> AskExchangeAsync(HttpMethod method, string path, string? body = null)
    {
        using var http = new HttpClient(new SocketsHttpHandler());
        using var request = new HttpRequestMessage(method, new Uri(Exchange.Url, path));
        request.Headers.Add("APCA-API-KEY-ID", Exchange.KeyId);
        request.Headers.Add("APCA-API-SECRET-KEY", Exchange.SecretKey);
        request.Content = body is null ? null : new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        using var json = JsonDocument.Parse(text.Length == 0 ? "{}" : text);
        return json.RootElement.Clone();
    }

    /// <summary>Places an order behind the server's back and returns its id.</summary>
    public async Task<string> PlaceAsync(string order) => (await AskExchangeAsync(HttpMethod.Post, "/v2/orders", order)).Text("id");

    public Task<string> BuyAsync(string symbol = "AAPL") =>
        PlaceAsync($$"""{"symbol":"{{symbol}}","side":"buy","qty":"1","type":"market","time_in_force":"{{(symbol.Contains('/', StringComparison.Ordinal) ? "gtc" : "day")}}"}""");

    /// <summary>Ends a client, and over stdio its server.</summary>
    public async Task LeaveAsync(McpClient client)
    {
        var (_, end, serving) = _clients.Single(c => c.Client == client);
        _clients.RemoveAll(c => c.Client == client);
        await client.DisposeAsync();
        await end.CancelAsync();
        await serving.WaitAsync(Patience);
        end.Dispose();
    }

    /// <summary>Stops the HTTP server as a signal does.</summary>
    public Task StopHttpAsync() => (_http ?? throw new InvalidOperationException("Not started.")).StopAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var (client, _, _) in _clients.ToList())
            await LeaveAsync(client);

        if (_http is not null)
            await _http.DisposeAsync();
        await Exchange.DisposeAsync();
    }

    private static (IClientTransport Connection, Task Serving) ConnectStdio(ServerPlan plan, CancellationToken end)
    {
        var (input, output) = (new Pipe(), new Pipe());
        var serving = StdioServer.RunAsync(plan, input.Reader.AsStream(), output.Writer.AsStream(), Logger.None, end);
        return (new StreamClientTransport(input.Writer.AsStream(), output.Reader.AsStream()), serving);
    }

    private async Task<IClientTransport> ConnectHttpAsync(ServerPlan plan)
    {
        _http ??= await HttpServer.StartAsync(plan, new(IPAddress.Loopback, 0), Logger.None, CancellationToken.None);
        return new HttpClientTransport(new() { Endpoint = HttpServer.Endpoint(_http), TransportMode = HttpTransportMode.StreamableHttp });
    }
}
