using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;

namespace AlpacaMcp.Simulator.Tests.Streams;

public sealed class ConnectionTests
{
    [Fact]
    public async Task A_hundred_clients_hear_the_same()
    {
        await using var desk = await Desk.OpenAsync();
        var clients = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => StreamClient.TradingAsync(desk)));
        Assert.Equal(100, desk.Exchange.OpenStreams);

        var id = await desk.PlacedAsync(Orders.Market("AAPL", 1));
        desk.Step(TimeSpan.FromSeconds(1));
        var heard = await Task.WhenAll(clients.Select(client => client.HearAsync(3)));

        Assert.Single(heard.Select(updates => string.Join("\n", updates.Select(update => update.ToJsonString()))).Distinct());
        Assert.All(heard, updates => Assert.Equal((id, "fill"), ((string)updates[2]["data"]!["order"]!["id"]!, (string)updates[2]["data"]!["event"]!)));
        foreach (var client in clients)
            await client.DisposeAsync();
    }

    [Fact]
    public async Task A_client_that_closes_is_answered()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.TradingAsync(desk);

        await client.Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

        Assert.Equal(WebSocketState.Closed, client.Socket.State);
    }

    [Fact]
    public async Task An_exchange_that_stops_says_goodbye_at_once()
    {
        var desk = await Desk.OpenAsync();
        await using var trading = await StreamClient.TradingAsync(desk);
        await using var market = await StreamClient.MarketAsync(desk, "/v2/iex", "\"trades\":[\"AAPL\"]");
        await using var silent = await StreamClient.MarketAsync(desk, "/v1beta3/crypto/us", "\"trades\":[\"*\"]");
        var reading = Task.WhenAll(trading.ReadAsync(), market.ReadAsync());

        await desk.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(5));

        Assert.All(await reading, Assert.False);
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, trading.Socket.CloseStatus);
    }

    [Fact]
    public async Task A_network_that_breaks_lets_clients_come_back()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.MarketAsync(desk, "/v2/iex", "\"trades\":[\"AAPL\"]");

        desk.Exchange.DropStreams();
        await Assert.ThrowsAsync<WebSocketException>(client.ReadAsync);

        await using var again = await StreamClient.OpenAsync(desk, "/v2/iex");
        Assert.Equal("connected", (string?)(await again.HearAsync())["msg"]);
    }

    [Fact]
    public async Task A_message_that_is_too_long_ends_the_connection()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.TradingAsync(desk);

        await client.SayTextAsync(new string(' ', (64 * 1024) + 1));

        Assert.False(await client.ReadAsync());
        Assert.Equal(WebSocketCloseStatus.MessageTooBig, client.Socket.CloseStatus);
    }

    [Fact]
    public async Task Compression_is_taken_when_a_client_offers_it()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.OpenAsync(desk, "/v2/test", deflate: true);

        Assert.Contains("permessage-deflate", client.Socket.HttpResponseHeaders!["Sec-WebSocket-Extensions"].Single(), StringComparison.Ordinal);
        Assert.Equal("connected", (string?)(await client.HearAsync())["msg"]);
        Assert.Equal(400, (int?)(await client.AskAsync("""{"action":"dance"}"""))["code"]);
    }

    [Theory]
    [InlineData("/v2/nosuch")]
    [InlineData("/v2/account")]
    public async Task Only_streams_are_streamed(string path)
    {
        await using var desk = await Desk.OpenAsync();

        await Assert.ThrowsAsync<WebSocketException>(() => StreamClient.OpenAsync(desk, path));
    }

    [Fact]
    public async Task Both_sides_ping_and_the_exchange_answers()
    {
        await using var desk = await Desk.OpenAsync(new() { Streams = new() { PingInterval = TimeSpan.FromMilliseconds(50) } });
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(desk.Exchange.Url.Host, desk.Exchange.Url.Port);
        var wire = tcp.GetStream();
        await wire.WriteAsync(Encoding.ASCII.GetBytes(
            "GET /stream HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
            "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"));
        Assert.Equal("HTTP/1.1 101 Switching Protocols", (await HeadAsync(wire)).Split("\r\n")[0]);

        // A masked ping with the payload "hi" and the mask 0: RFC 6455, 5.5.2.
        await wire.WriteAsync(new byte[] { 0x89, 0x82, 0, 0, 0, 0, (byte)'h', (byte)'i' });
        var kinds = new HashSet<byte>();
        while (kinds.Count < 2)
        {
            var head = new byte[2];
            await wire.ReadExactlyAsync(head).AsTask().WaitAsync(TimeSpan.FromSeconds(20));
            var payload = new byte[head[1]];
            await wire.ReadExactlyAsync(payload);
            if (head[0] == 0x8A)
                Assert.Equal("hi"u8, payload);
            kinds.Add(head[0]);
        }
        Assert.True(kinds.SetEquals([0x89, 0x8A]));
    }

    private static async Task<string> HeadAsync(NetworkStream wire)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await wire.ReadExactlyAsync(one).AsTask().WaitAsync(TimeSpan.FromSeconds(20));
            head.Append((char)one[0]);
        }
        return head.ToString();
    }
}
