using System.Net;

namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>Metrics, traces and health of the real executable: only when they are asked for, and only to whom.</summary>
public sealed class MetricsTests : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private readonly HttpClient _http = new(new SocketsHttpHandler());

    [Fact]
    public async Task Over_http_metrics_and_health_stand_beside_the_protocol()
    {
        await using var exchange = await Exchanges.StartAsync();
        using var server = Start(exchange, [("ALPACA_MCP_METRICS", "true")], "--transport", "http", "--port", "0");
        var endpoint = await server.EndpointAsync();
        await using var talk = await Conversation.StartAsync(endpoint);

        var ready = await ReadyAsync(new(endpoint, "/health/ready"));
        await talk.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":1}""");
        var metrics = await SeenAsync(new(endpoint, "/metrics"), """alpaca_mcp_order_outcomes_total{account="simulator",kind="order",outcome="placed"} 1""");

        Assert.Equal("""{"ready":true,"draining":false,"accounts":[{"account":"simulator","ready":true,"journal":"ok","broker":"ok","reconciled":true,"clock":"ok","trading":"active"}]}""", ready);
        Assert.Equal("""{"live":true}""", await _http.GetStringAsync(new Uri(endpoint, "/health/live")));
        Assert.Contains("alpaca_mcp_journal_commit_duration_seconds_bucket", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain("AAPL", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain(exchange.AccountNumber, metrics, StringComparison.Ordinal);
        Assert.DoesNotContain(Conversation.Secret, metrics, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/metrics", "Origin", "http://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("/metrics", "Host", "evil.example", HttpStatusCode.BadRequest)]
    [InlineData("/health/ready", "Host", "evil.example", HttpStatusCode.BadRequest)]
    public async Task A_web_page_of_another_site_reads_neither(string path, string header, string value, HttpStatusCode status)
    {
        await using var exchange = await Exchanges.StartAsync();
        using var server = Start(exchange, [("ALPACA_MCP_METRICS", "true")], "--transport", "http", "--port", "0");
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(await server.EndpointAsync(), path));
        request.Headers.TryAddWithoutValidation(header, value);

        using var response = await _http.SendAsync(request);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Without_the_setting_there_are_no_metrics()
    {
        await using var exchange = await Exchanges.StartAsync();
        using var server = Start(exchange, [], "--transport", "http", "--port", "0");

        using var response = await _http.GetAsync(new Uri(await server.EndpointAsync(), "/metrics"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Over_stdio_a_port_of_this_machine_serves_them()
    {
        await using var exchange = await Exchanges.StartAsync();
        using var server = Start(exchange, [("ALPACA_MCP_METRICS_PORT", "0")]);
        var address = await MetricsAddressAsync(server);

        Assert.Contains("alpaca_mcp_ready", await _http.GetStringAsync(address), StringComparison.Ordinal);
        Assert.Equal("127.0.0.1", address.Host);
        Assert.Contains("\"ready\":true", await ReadyAsync(new(address, "/health/ready")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_in_use_refuses_to_start()
    {
        await using var exchange = await Exchanges.StartAsync();
        using var server = Start(exchange, [("ALPACA_MCP_METRICS_PORT", $"{exchange.Url.Port}")]);

        var (exitCode, _, error) = await server.EndAsync();

        Assert.Equal(2, exitCode);
        Assert.Contains("ALPACA_MCP_METRICS_PORT", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plain_start_over_stdio_loads_nothing_of_it()
    {
        await using var exchange = await Exchanges.StartAsync();
        using var server = Start(exchange, []);
        await server.WriteLineAsync("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""");
        Assert.Contains("serverInfo", await server.ReadLineAsync(), StringComparison.Ordinal);

        Assert.DoesNotContain("OpenTelemetry", await File.ReadAllTextAsync($"/proc/{server.Id}/maps"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_collector_gets_metrics_and_traces_and_no_proxy_or_variable_turns_them_aside()
    {
        await using var exchange = await Exchanges.StartAsync();
        await using var thief = await Collector.StartAsync();
        await using var collector = await Collector.StartAsync();
        var proxy = thief.Address.ToString();
        using var server = Start(exchange, [("ALPACA_MCP_OTLP_ENDPOINT", Origin(collector)), ("ALPACA_MCP_OTLP_HEADERS", "x-key=abc"), ("OTEL_EXPORTER_OTLP_ENDPOINT", proxy), ("OTEL_EXPORTER_OTLP_HEADERS", "x-planted=1")]);
        await server.WriteLineAsync("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""");
        await server.WriteLineAsync("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");
        await server.WriteLineAsync("""{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"get_clock","arguments":{}}}""");
        await server.ReadLineAsync();
        await server.ReadLineAsync();
        server.CloseInput();
        await server.EndAsync(TimeSpan.FromSeconds(10));

        var sent = collector.Received.ToList();
        Assert.Empty(thief.Received);
        Assert.Contains(sent, one => one.Path == "/v1/metrics" && one.Body.Contains("alpaca_mcp.tool.calls", StringComparison.Ordinal));
        Assert.Contains(sent, one => one.Path == "/v1/traces" && one.Body.Contains("tools/call get_clock", StringComparison.Ordinal));
        Assert.All(sent, one => Assert.Equal("abc", one.Headers["x-key"]));
        Assert.All(sent, one => Assert.DoesNotContain(Conversation.Secret, one.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_collector_that_never_answers_keeps_no_server_alive()
    {
        await using var exchange = await Exchanges.StartAsync();
        await using var collector = await Collector.StartAsync(context => Task.Delay(s_patience, TimeProvider.System, context.RequestAborted));
        using var server = Start(exchange, [("ALPACA_MCP_OTLP_ENDPOINT", Origin(collector))]);
        await server.WriteLineAsync("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""");
        await server.ReadLineAsync();
        server.CloseInput();

        await server.EndAsync(TimeSpan.FromSeconds(5));
    }

    public void Dispose() => _http.Dispose();

    private static ServerProcess Start(Simulator.SimulatedExchange exchange, IReadOnlyList<(string Name, string Value)> settings, params IReadOnlyList<string> arguments)
    {
        var all = Exchanges.Settings(exchange);
        foreach (var (name, value) in settings)
            all[name] = value;
        return new(all, arguments);
    }

    private static string Origin(Collector collector) => collector.Address.GetLeftPart(UriPartial.Authority);

    private static async Task<Uri> MetricsAddressAsync(ServerProcess server)
    {
        const string Prefix = "Metrics on ";
        while (await server.ReadErrorLineAsync() is { } line)
        {
            if (line.StartsWith(Prefix, StringComparison.Ordinal))
                return new(line[Prefix.Length..]);
        }

        throw new InvalidOperationException("The server ended without metrics.");
    }

    private async Task<string> ReadyAsync(Uri address)
    {
        using var patience = new CancellationTokenSource(s_patience);
        while (true)
        {
            using var response = await _http.GetAsync(address, patience.Token);
            if (response.StatusCode == HttpStatusCode.OK)
                return await response.Content.ReadAsStringAsync(patience.Token);
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, patience.Token);
        }
    }

    private async Task<string> SeenAsync(Uri address, string series)
    {
        using var patience = new CancellationTokenSource(s_patience);
        while (true)
        {
            var text = await _http.GetStringAsync(address, patience.Token);
            if (text.Contains($"\n{series}", StringComparison.Ordinal))
                return text;
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, patience.Token);
        }
    }
}
