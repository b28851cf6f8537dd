using System.Net;
using System.Net.Sockets;
using AlpacaMcp.Api.Calendar;
using AlpacaMcp.Api.Orders;
using Microsoft.Extensions.DependencyInjection;

namespace AlpacaMcp.Api.Tests.Http;

/// <summary>The real handler on real sockets: what it does by itself must not surprise an order.</summary>
public sealed class SocketTests
{
    public static TheoryData<string> OrderWrites => ["POST", "PATCH"];

    [Theory]
    [MemberData(nameof(OrderWrites))]
    public async Task Does_not_send_an_order_again_when_a_fresh_connection_closes_without_an_answer(string verb)
    {
        using var server = new RawServer(_ => null);
        using var provider = ProviderFor(server.Address);

        var exception = await Assert.ThrowsAsync<AlpacaTransportException>(() => Write(provider, verb));

        Assert.True(exception.RequestMayHaveArrived);
        Assert.Equal([LineOf(verb)], server.Requests);
    }

    [Theory]
    [MemberData(nameof(OrderWrites))]
    public async Task Does_not_send_an_order_again_when_a_used_connection_closes_without_an_answer(string verb)
    {
        using var server = new RawServer(line => line.StartsWith("GET", StringComparison.Ordinal) ? RawServer.Json(A.Clock) : null);
        using var provider = ProviderFor(server.Address);
        await provider.GetRequiredService<CalendarClient>().GetClockAsync();

        var exception = await Assert.ThrowsAsync<AlpacaTransportException>(() => Write(provider, verb));

        Assert.True(exception.RequestMayHaveArrived);
        Assert.Equal(["GET /v2/clock HTTP/1.1", LineOf(verb)], server.Requests);
        Assert.Equal(1, server.Connections);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 500\r\nConnection: close\r\n\r\n{\"id\":")] // Cut off.
    [InlineData("SSH-2.0-OpenSSH_9.6\r\nConnection: close\r\n\r\n")] // Someone else.
    public async Task Says_that_an_order_with_a_broken_answer_may_have_arrived(string answer)
    {
        using var server = new RawServer(_ => answer);
        using var provider = ProviderFor(server.Address);

        var exception = await Assert.ThrowsAsync<AlpacaTransportException>(() => Write(provider, "POST"));

        Assert.True(exception.RequestMayHaveArrived);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Does_not_take_an_answer_larger_than_32_MiB()
    {
        using var server = new RawServer(_ => $"HTTP/1.1 200 OK\r\nContent-Length: {(32 * 1024 * 1024) + 1}\r\nConnection: close\r\n\r\n{{");
        using var provider = ProviderFor(server.Address);

        var exception = await Assert.ThrowsAsync<AlpacaTransportException>(() => Write(provider, "POST"));

        Assert.True(exception.RequestMayHaveArrived);
        Assert.Equal(HttpRequestError.ConfigurationLimitExceeded, Assert.IsType<HttpRequestException>(exception.InnerException).HttpRequestError);
    }

    [Fact]
    public async Task Says_that_an_order_did_not_arrive_where_nobody_listens()
    {
        using var provider = ProviderFor(AddressWithoutListener());

        var exception = await Assert.ThrowsAsync<AlpacaTransportException>(() => Write(provider, "POST"));

        Assert.False(exception.RequestMayHaveArrived);
    }

    [Fact]
    public async Task Says_that_an_order_did_not_arrive_when_no_secure_connection_was_made()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var refusing = RefuseHandshakeAsync(listener);
        using var provider = ProviderFor(new Uri($"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}"));

        var exception = await Assert.ThrowsAsync<AlpacaTransportException>(() => Write(provider, "POST"));

        await refusing;
        Assert.False(exception.RequestMayHaveArrived);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Does_not_follow_a_redirect(int status)
    {
        using var server = new RawServer(_ => $"HTTP/1.1 {status} Moved\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n");
        using var provider = ProviderFor(server.Address);

        var exception = await Assert.ThrowsAsync<AlpacaApiException>(() => Write(provider, "POST"));

        Assert.Equal((HttpStatusCode)status, exception.Status);
        Assert.Equal([LineOf("POST")], server.Requests);
    }

    [Fact]
    public async Task Keeps_a_base_path_and_an_escaped_slash()
    {
        using var server = new RawServer(_ => RawServer.Json("""{"symbol":"BTCUSD","qty":"1"}"""));
        using var provider = ProviderFor(new Uri(server.Address, "/broker/"));

        await provider.GetRequiredService<AlpacaMcp.Api.Positions.PositionsClient>().GetAsync("BTC/USD");

        Assert.Equal(["GET /broker/v2/positions/BTC%2FUSD HTTP/1.1"], server.Requests);
    }

    private static Task<Order> Write(ServiceProvider provider, string verb) => verb == "POST"
        ? provider.GetRequiredService<OrdersClient>().PlaceAsync(A.NewOrder())
        : provider.GetRequiredService<OrdersClient>().ReplaceAsync(A.OrderId, new ReplaceOrder { Qty = 1 });

    private static string LineOf(string verb) => verb == "POST" ? "POST /v2/orders HTTP/1.1" : $"PATCH /v2/orders/{A.OrderId} HTTP/1.1";

    private static ServiceProvider ProviderFor(Uri address) => new ServiceCollection().AddAlpacaApi(A.OptionsFor(address)).BuildServiceProvider();

    private static Uri AddressWithoutListener()
    {
        using var server = new RawServer(_ => null);
        return server.Address;
    }

    private static async Task RefuseHandshakeAsync(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await client.GetStream().ReadExactlyAsync(new byte[1]);
        await client.GetStream().WriteAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray());
    }
}
