using System.Net;
using System.Text;
using AlpacaMcp.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Serilog.Core;

namespace AlpacaMcp.Server.Tests.Hosting;

public sealed class HttpServerTests : IAsyncLifetime
{
    private const string Initialize =
        """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""";

    private WebApplication? app;

    private Uri Endpoint => HttpServer.Endpoint(app ?? throw new InvalidOperationException("Not started."));

    public async Task InitializeAsync() =>
        app = await HttpServer.StartAsync(A.Plan(), new(IPAddress.Loopback, 0), Logger.None, CancellationToken.None);

    public async Task DisposeAsync() => await (app?.DisposeAsync() ?? default);

    [Fact]
    public async Task Serves_a_program_on_this_machine()
    {
        using var response = await PostAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("\"serverInfo\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(response.Headers.Contains("Mcp-Session-Id"));
    }

    [Fact]
    public async Task Serves_its_own_origin()
    {
        using var response = await PostAsync(origin: Endpoint.GetLeftPart(UriPartial.Authority));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("null")] // a sandboxed frame or a file
    [InlineData("")]
    [InlineData("http://127.0.0.1:1")] // another program's page on this machine
    [InlineData("http://127.0.0.1.evil.example")]
    public async Task Refuses_a_page_of_another_origin(string origin)
    {
        using var response = await PostAsync(origin: origin);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("192.168.1.10")]
    [InlineData("localhost:1")] // the right name with another program's port
    [InlineData("127.0.0.1")] // port 80
    public async Task Refuses_a_name_that_was_rebound_to_this_machine(string host)
    {
        using var response = await PostAsync(host: host);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Refuses_a_body_above_the_limit()
    {
        using var response = await PostAsync(body: $"{{\"filler\":\"{new string('x', 4 * 1024 * 1024)}\"}}");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task Refuses_a_port_that_is_in_use()
    {
        var refused = await Assert.ThrowsAsync<StartupRefusedException>(
            () => HttpServer.StartAsync(A.Plan(), new(IPAddress.Loopback, Endpoint.Port), Logger.None, CancellationToken.None));

        Assert.Equal($"Port {Endpoint.Port} is in use. Choose another with --port.", refused.Message);
    }

    [Fact]
    public async Task Never_listens_to_others_without_authentication()
    {
        var refused = await Assert.ThrowsAsync<StartupRefusedException>(() => HttpServer.StartAsync(A.Plan(), new(IPAddress.Any, 0), Logger.None, CancellationToken.None));

        Assert.Contains("authentication is not configured", refused.Message, StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> PostAsync(string? origin = null, string? host = null, string body = Initialize)
    {
        using var client = new HttpClient(new SocketsHttpHandler());
        using var request = new HttpRequestMessage(HttpMethod.Post, Endpoint) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Accept.ParseAdd("application/json, text/event-stream");
        request.Headers.Host = host;
        request.Headers.ExpectContinue = true; // so that a refusal comes before the body is sent
        if (origin is not null)
            request.Headers.TryAddWithoutValidation("Origin", origin);
        return await client.SendAsync(request);
    }
}
