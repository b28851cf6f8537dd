using System.Net;
using System.Text;

namespace AlpacaMcp.EndToEnd.Tests;

public sealed class HttpGuardTests
{
    private const string Order = """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"place_stock_order","arguments":{"symbol":"AAPL","side":"buy","qty":1}}}""";

    [Theory]
    [InlineData("Origin", "http://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "https://127.0.0.1", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "http://127.0.0.1.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Host", "evil.example", HttpStatusCode.BadRequest)]
    [InlineData("Host", "127.0.0.1.evil.example:80", HttpStatusCode.BadRequest)]
    public async Task A_web_page_of_elsewhere_is_refused_before_a_tool_runs(string header, string value, HttpStatusCode status)
    {
        await using var exchange = await Exchanges.StartAsync();
        using var server = new ServerProcess(Exchanges.Settings(exchange), "--transport", "http", "--port", "0");
        var endpoint = await server.EndpointAsync();

        using var http = new HttpClient(new SocketsHttpHandler());
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new StringContent(Order, Encoding.UTF8, "application/json") };
        request.Headers.Add("Accept", "application/json, text/event-stream");
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await http.SendAsync(request);

        Assert.Equal(status, response.StatusCode);
        Assert.Empty(exchange.Requests.All);
    }

    [Fact]
    public async Task Says_where_it_listens_on_stderr_only()
    {
        using var server = new ServerProcess(new Dictionary<string, string>(), "--transport", "http", "--port", "0");

        var endpoint = await server.EndpointAsync();

        Assert.Equal(("127.0.0.1", "/mcp"), (endpoint.Host, endpoint.AbsolutePath));
    }
}
