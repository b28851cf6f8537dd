using System.Net;
using System.Text;
using AlpacaMcp.Server.Tests.Access;

namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>The executable with authentication: tokens made by its own command line, and access tokens of an issuer. The exchange's log is the oracle.</summary>
public sealed class HttpAccessTests : IDisposable
{
    private const string Initialize = """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""";
    private const string Order = """{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"place_stock_order","arguments":{"symbol":"AAPL","side":"buy","qty":1}}}""";
    private readonly TemporaryHome _home = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler());

    [Fact]
    public async Task Tokens_of_the_command_line_let_in_whom_they_should_until_they_are_removed()
    {
        await using var exchange = await Exchanges.StartAsync();
        var settings = Settings(exchange);
        var trader = await MakeAsync(settings, "trader", "trade");
        var reader = await MakeAsync(settings, "reader", "read");
        using var server = new ServerProcess(settings, "--transport", "http", "--port", "0");
        var endpoint = await server.EndpointAsync();

        var nobody = await StatusAsync(endpoint, Initialize, "");
        var (denied, placed) = (await TradeAsync(endpoint, reader), await TradeAsync(endpoint, trader));
        await OperatorCommand.RunAsync(settings, "", "tokens", "remove", "trader");
        var removed = await StatusAsync(endpoint, Initialize, trader);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.OK, HttpStatusCode.Unauthorized), (nobody, denied, placed, removed));
        Assert.Single(exchange.Book.Orders);
    }

    [Fact]
    public async Task Access_tokens_of_an_issuer_are_judged()
    {
        await using var exchange = await Exchanges.StartAsync();
        await using var issuer = await IssuerDouble.StartAsync();
        var settings = Settings(exchange);
        settings["ALPACA_MCP_HTTP_PUBLIC_URL"] = "https://mcp.example.test";
        settings["ALPACA_MCP_OAUTH_ISSUER"] = issuer.Name;
        using var server = new ServerProcess(settings, "--transport", "http", "--port", "0");
        var endpoint = await server.EndpointAsync();
        var expired = issuer.Claims("alpaca:trade");
        expired["exp"] = IssuerDouble.At(-120);

        var placed = await TradeAsync(endpoint, issuer.Token("alpaca:trade"));
        var byEc = await StatusAsync(endpoint, Initialize, issuer.SignedByEc(issuer.Claims()));
        var denied = await TradeAsync(endpoint, issuer.Token("alpaca:read"));
        HttpStatusCode[] wrong =
        [
            await StatusAsync(endpoint, Initialize, issuer.Signed(expired)),
            await StatusAsync(endpoint, Initialize, IssuerDouble.Unsigned(issuer.Claims())),
            await StatusAsync(endpoint, Initialize, issuer.SignedWithThePublicKey(issuer.Claims())),
            await StatusAsync(endpoint, Initialize, issuer.Signed(issuer.Claims(), "unknown")),
        ];
        var metadata = await _http.GetStringAsync(new Uri(endpoint, "/.well-known/oauth-protected-resource/mcp"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Forbidden), (placed, byEc, denied));
        Assert.All(wrong, status => Assert.Equal(HttpStatusCode.Unauthorized, status));
        Assert.Contains(issuer.Name, metadata, StringComparison.Ordinal);
        Assert.Single(exchange.Book.Orders);
    }

    [Theory]
    [InlineData("ALPACA_MCP_HTTP_PUBLIC_URL=https://mcp.example.test", "authentication is not configured")]
    [InlineData("ALPACA_MCP_OAUTH_ISSUER=https://id.example.test", "ALPACA_MCP_HTTP_PUBLIC_URL")]
    public async Task What_would_let_others_in_unasked_does_not_start(string setting, string named)
    {
        var settings = new Dictionary<string, string> { [setting.Split('=')[0]] = setting.Split('=')[1] };
        using var server = new ServerProcess(settings, "--transport", "http", "--port", "0");

        var (exitCode, output, error) = await server.EndAsync();

        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains(named, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_token_it_may_listen_to_others_if_that_is_said()
    {
        var settings = new Dictionary<string, string> { ["ALPACA_MCP_HOME"] = _home.Path, ["ALPACA_MCP_HTTP_PLAINTEXT"] = "true", ["ALPACA_MCP_HTTP_HOSTS"] = "mcp.internal" };
        var token = await MakeAsync(settings, "desk", "read");
        using var server = new ServerProcess(settings, "--transport", "http", "--host", "0.0.0.0", "--port", "0");
        var endpoint = new UriBuilder(await server.EndpointAsync()) { Host = "127.0.0.1" }.Uri;

        var byName = await StatusAsync(endpoint, Initialize, token, "mcp.internal");
        var byAddress = await StatusAsync(endpoint, Initialize, token);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.BadRequest), (byName, byAddress));
    }

    [Fact]
    public async Task A_thousand_idle_streams_cost_no_more_than_those_that_one_caller_may_hold()
    {
        const long MostMemory = 300L * 1024 * 1024;
        await using var exchange = await Exchanges.StartAsync();
        var settings = Settings(exchange);
        settings["ALPACA_MCP_HTTP_CALLS_PER_SECOND"] = "2000";
        var token = await MakeAsync(settings, "desk", "trade");
        using var server = new ServerProcess(settings, "--transport", "http", "--port", "0");
        var endpoint = await server.EndpointAsync();
        List<HttpResponseMessage> streams = [];

        for (var i = 0; i < 1_000; i++)
            streams.Add(await ListenAsync(endpoint, token));
        var memory = server.MemoryBytes;
        var placed = await TradeAsync(endpoint, token);

        Assert.Equal(32, streams.Count(stream => stream.IsSuccessStatusCode));
        Assert.InRange(memory, 1, MostMemory);
        Assert.Equal(HttpStatusCode.OK, placed);
        streams.ForEach(stream => stream.Dispose());
    }

    [Fact]
    public async Task Metrics_are_read_as_often_as_their_caller_may_ask_for_anything()
    {
        await using var exchange = await Exchanges.StartAsync();
        var settings = Settings(exchange);
        settings["ALPACA_MCP_METRICS"] = "true";
        settings["ALPACA_MCP_HTTP_CALLS_PER_SECOND"] = "1";
        var (prometheus, other) = (await MakeAsync(settings, "prometheus", "read"), await MakeAsync(settings, "other", "read"));
        using var server = new ServerProcess(settings, "--transport", "http", "--port", "0");
        var metrics = new Uri(await server.EndpointAsync(), "/metrics");

        List<HttpStatusCode> answers = [];
        for (var i = 0; i < 20; i++)
            answers.Add(await ScrapeAsync(metrics, prometheus));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (answers[0], await ScrapeAsync(metrics, other)));
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
    }

    public void Dispose()
    {
        _http.Dispose();
        _home.Dispose();
    }

    private Dictionary<string, string> Settings(Simulator.SimulatedExchange exchange) => new(Exchanges.Settings(exchange)) { ["ALPACA_MCP_HOME"] = _home.Path };

    private static async Task<string> MakeAsync(IReadOnlyDictionary<string, string> settings, string name, string scope)
    {
        var (exitCode, output, error) = await OperatorCommand.RunAsync(settings, "", "tokens", "add", name, "--scope", scope, "--expires", "1");
        Assert.True(exitCode == 0, error);
        return output.Trim();
    }

    private async Task<HttpResponseMessage> ListenAsync(Uri endpoint, string token)
    {
        const string Listen = """
            {"jsonrpc":"2.0","id":1,"method":"subscriptions/listen","params":{"notifications":{"resourceSubscriptions":["alpaca://account"]},"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientInfo":{"name":"test","version":"1"},"io.modelcontextprotocol/clientCapabilities":{}}}}
            """;
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new StringContent(Listen, Encoding.UTF8, "application/json") };
        request.Headers.Accept.ParseAdd("application/json, text/event-stream");
        request.Headers.Add("Authorization", $"Bearer {token}");
        request.Headers.Add("MCP-Protocol-Version", "2026-07-28");
        request.Headers.Add("Mcp-Method", "subscriptions/listen");
        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).WaitAsync(TimeSpan.FromSeconds(60));
    }

    private async Task<HttpStatusCode> ScrapeAsync(Uri metrics, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, metrics);
        request.Headers.Authorization = new("Bearer", token);
        using var answer = await _http.SendAsync(request);
        Assert.Equal(answer.StatusCode == HttpStatusCode.TooManyRequests, answer.Headers.RetryAfter is not null);
        return answer.StatusCode;
    }

    private async Task<HttpStatusCode> TradeAsync(Uri endpoint, string token)
    {
        using var opened = await PostAsync(endpoint, Initialize, token, null, null);
        using var answer = await PostAsync(endpoint, Order, token, opened.Headers.GetValues("Mcp-Session-Id").Single(), null);
        return answer.StatusCode;
    }

    private async Task<HttpStatusCode> StatusAsync(Uri endpoint, string body, string token, string? host = null)
    {
        using var answer = await PostAsync(endpoint, body, token, null, host);
        return answer.StatusCode;
    }

    private async Task<HttpResponseMessage> PostAsync(Uri endpoint, string body, string token, string? session, string? host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Accept.ParseAdd("application/json, text/event-stream");
        request.Headers.Host = host;
        if (token.Length > 0)
            request.Headers.Add("Authorization", $"Bearer {token}");
        if (session is not null)
            request.Headers.Add("Mcp-Session-Id", session);
        return await _http.SendAsync(request).WaitAsync(TimeSpan.FromSeconds(60));
    }
}
