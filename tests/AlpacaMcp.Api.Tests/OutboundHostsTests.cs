using System.Net;
using System.Net.Sockets;

namespace AlpacaMcp.Api.Tests;

public sealed class OutboundHostsTests
{
    [Theory]
    [InlineData("https://api.alpaca.markets", "api.alpaca.markets", 443, true)]
    [InlineData("https://api.alpaca.markets", "API.alpaca.markets", 443, true)]
    [InlineData("https://api.alpaca.markets", "api.alpaca.markets", 80, false)]
    [InlineData("https://api.alpaca.markets", "api.alpaca.markets.evil.example", 443, false)]
    [InlineData("https://api.alpaca.markets", "evil.example", 443, false)]
    [InlineData("https://api.alpaca.markets", "169.254.169.254", 443, false)]
    [InlineData("http://[::1]:8001", "::1", 8001, true)]
    [InlineData("http://127.0.0.1:8001", "127.0.0.1", 8002, false)]
    [InlineData("wss://stream.data.alpaca.markets/v2/iex", "stream.data.alpaca.markets", 443, true)]
    public void Knows_a_server_by_name_and_port(string allowed, string host, int port, bool expected) =>
        Assert.Equal(expected, new OutboundHosts(new Uri(allowed)).Allows(host, port));

    [Fact]
    public async Task Connects_to_nobody_else_and_says_that_nothing_arrived()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var http = new HttpClient(new OutboundHosts(new Uri("https://api.alpaca.markets")).CreateHandler(TimeSpan.Zero));

        var failed = await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(new Uri($"http://{listener.LocalEndpoint}/")));

        Assert.Equal(HttpRequestError.ConnectionError, failed.HttpRequestError);
        Assert.False(listener.Pending());
    }

    [Fact]
    public void Follows_and_keeps_nothing_and_asks_no_proxy()
    {
        using var handler = new OutboundHosts(new Uri("https://api.alpaca.markets")).CreateHandler(TimeSpan.Zero);

        Assert.Equal((false, false, false), (handler.AllowAutoRedirect, handler.UseCookies, handler.UseProxy));
    }
}
