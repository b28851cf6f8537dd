using System.Net;
using AlpacaMcp.Server.Access;
using AlpacaMcp.Server.Tests.Access;

namespace AlpacaMcp.Server.Tests.Hosting.Http;

/// <summary>Requests as a browser or a proxy could be made to send them, against a server that is published as https://mcp.example.test.</summary>
public sealed class HostGuardTests : IAsyncLifetime
{
    private const string Body = """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"place_stock_order","arguments":{"symbol":"AAPL","side":"buy","qty":1}}}""";
    private GuardedBench? _bench;
    private string _token = "";

    private GuardedBench Bench => _bench ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync()
    {
        _bench = await GuardedBench.StartAsync(plan => plan with { Hosts = ["mcp.internal:8000"] });
        _token = _bench.Make("desk", Scope.Trade);
    }

    public async Task DisposeAsync() => await Bench.DisposeAsync();

    [Theory]
    [InlineData("mcp.example.test", null)]
    [InlineData("MCP.Example.Test", null)]
    [InlineData("mcp.example.test:443", "https://mcp.example.test")]
    [InlineData("mcp.internal:8000", null)]
    [InlineData("{local}", null)]
    [InlineData("{local}", "http://{local}")]
    public async Task Answers_to_its_own_names(string host, string? origin)
    {
        Assert.Equal(406, await PostAsync(host, origin)); // past every guard, and the protocol wants an Accept
    }

    [Theory]
    [InlineData("evil.example", 400)]
    [InlineData("mcp.example.test.evil.example", 400)]
    [InlineData("mcp.example.test.", 400)]
    [InlineData("mcp.example.test:80", 400)]
    [InlineData("mcp.example.test:8000", 400)]
    [InlineData("mcp.internal", 400)]
    [InlineData("127.0.0.1", 400)]
    [InlineData("127.0.0.1:1", 400)]
    [InlineData("user@mcp.example.test", 400)]
    [InlineData("mcp.example.test, evil.example", 400)]
    [InlineData("mcp.example.test\r\nHost: mcp.example.test", 400)]
    [InlineData("", 400)]
    public async Task Refuses_another_host(string host, int status)
    {
        Assert.Equal(status, await PostAsync(host, null));
        Assert.Empty(Bench.Exchange.Requests.All);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("http://mcp.example.test")]
    [InlineData("https://mcp.example.test:8443")]
    [InlineData("https://mcp.example.test.evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("https://mcp.example.test, https://evil.example")]
    [InlineData("https://mcp.example.test\r\nOrigin: https://evil.example")]
    [InlineData("file://")]
    public async Task Refuses_a_page_of_another_origin(string origin)
    {
        Assert.Equal(403, await PostAsync("mcp.example.test", origin));
        Assert.Empty(Bench.Exchange.Requests.All);
    }

    [Theory]
    [InlineData("X-Forwarded-Host: mcp.example.test")]
    [InlineData("X-Forwarded-For: 127.0.0.1\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Host: 127.0.0.1")]
    [InlineData("Forwarded: host=mcp.example.test;proto=https")]
    [InlineData("X-Original-Host: mcp.example.test")]
    [InlineData("X-HTTP-Method-Override: GET")]
    public async Task Believes_nothing_of_what_a_proxy_would_say(string headers)
    {
        Assert.Equal(400, await PostAsync("evil.example", null, headers));
        Assert.Equal(401, await PostAsync("mcp.example.test", null, headers, token: null));
    }

    [Theory]
    [InlineData("X-Note: a\rb")]
    [InlineData("X-Note: a\nX-Other b")]
    [InlineData("X Note: a")]
    [InlineData("X-Note\0: a")]
    [InlineData("Content-Length: 5\r\nContent-Length: 6")]
    public async Task Refuses_headers_that_could_be_read_in_two_ways(string headers)
    {
        Assert.Equal(400, await PostAsync("mcp.example.test", null, headers));
        Assert.Empty(Bench.Exchange.Requests.All);
    }

    [Fact]
    public async Task Refuses_more_headers_than_anybody_needs()
    {
        Assert.Equal(431, await PostAsync("mcp.example.test", null, $"X-Note: {new string('x', 17 * 1024)}"));
        Assert.Equal(431, await PostAsync("mcp.example.test", null, string.Join("\r\n", Enumerable.Range(0, 70).Select(i => $"X-Note-{i}: x"))));
        Assert.Equal(414, await RawHttp.StatusAsync(Bench.Endpoint, $"GET /{new string('x', 5 * 1024)} HTTP/1.1\r\nHost: mcp.example.test\r\nConnection: close\r\n\r\n"));
    }

    [Theory]
    [InlineData("http://evil.example/mcp", "mcp.example.test", 400)]
    [InlineData("/../mcp", "evil.example", 400)]
    [InlineData("/health/../mcp", "mcp.example.test", 401)]
    [InlineData("/health/%2e%2e/mcp", "mcp.example.test", 401)]
    [InlineData("/.well-known/oauth-protected-resource/../../mcp", "mcp.example.test", 401)]
    [InlineData("/MCP", "mcp.example.test", 401)]
    [InlineData("/mcp/", "mcp.example.test", 401)]
    [InlineData("//mcp", "mcp.example.test", 401)]
    [InlineData("/metrics", "mcp.example.test", 401)]
    [InlineData("/nothing", "mcp.example.test", 401)]
    public async Task No_way_of_writing_a_path_gets_around_the_token(string path, string host, int status)
    {
        Assert.Equal(status, await RawHttp.StatusAsync(Bench.Endpoint, Request(path, host, "", null)));
    }

    [Fact]
    public async Task A_preflight_gets_no_permission()
    {
        var foreign = await Bench.AskAsync(HttpMethod.Options, "/mcp", null, ("Origin", "https://evil.example"), ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "authorization"));
        var own = await Bench.AskAsync(HttpMethod.Options, "/mcp", _token);

        Assert.Equal(HttpStatusCode.Forbidden, foreign.Status);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, own.Status);
        Assert.DoesNotContain("Access-Control", foreign.Headers + own.Headers, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("")]
    public async Task What_a_form_of_a_page_can_send_is_no_message(string type)
    {
        var status = await RawHttp.StatusAsync(Bench.Endpoint, Request("/mcp", "mcp.example.test", "", _token, type));

        Assert.Equal(415, status);
        Assert.Empty(Bench.Exchange.Requests.All);
    }

    private Task<int> PostAsync(string host, string? origin, string headers = "") => PostAsync(host, origin, headers, _token);

    private Task<int> PostAsync(string host, string? origin, string headers, string? token)
    {
        var more = (origin is null ? "" : $"Origin: {Local(origin)}\r\n") + (headers.Length == 0 ? "" : headers + "\r\n");
        return RawHttp.StatusAsync(Bench.Endpoint, Request("/mcp", Local(host), more, token));
    }

    private string Local(string text) => text.Replace("{local}", Bench.Endpoint.Authority, StringComparison.Ordinal);

    private static string Request(string path, string host, string headers, string? token, string type = "application/json") =>
        $"POST {path} HTTP/1.1\r\nHost: {host}\r\n{(token is null ? "" : $"Authorization: Bearer {token}\r\n")}{headers}{(type.Length == 0 ? "" : $"Content-Type: {type}\r\n")}Content-Length: {Body.Length}\r\nConnection: close\r\n\r\n{Body}";
}
