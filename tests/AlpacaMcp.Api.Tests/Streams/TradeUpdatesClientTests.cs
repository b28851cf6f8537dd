using System.Net.WebSockets;
using System.Text;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Api.Streams;

namespace AlpacaMcp.Api.Tests.Streams;

public sealed class TradeUpdatesClientTests
{
    private const string Fill =
        """
        {"stream":"trade_updates","data":{"event":"fill","execution_id":"2f63ea93-423d-4169-b3f6-3fdafc10c418","price":"170.25","qty":"15","position_qty":"-15",
        "timestamp":"2026-03-16T18:38:01.942282Z","at":"2026-03-16T18:38:01.942282Z","event_id":"01HXYZ",
        "order":{"id":"61e69015-8549-4bfd-b9c3-01e75843f47d","symbol":"AAPL","status":"filled","filled_qty":"15","filled_avg_price":"170.25"}}}
        """;

    [Theory]
    [InlineData(WebSocketMessageType.Binary)]
    [InlineData(WebSocketMessageType.Text)]
    public async Task Reads_an_update_in_either_kind_of_frame(WebSocketMessageType type)
    {
        await using var bench = StreamBench<TradeUpdate>.Trading(new(async peer =>
        {
            await peer.AdmitAsync();
            await peer.SayAsync(Fill, type);
        }));
        await bench.Ear.UpAsync();

        var update = await bench.Ear.MessageAsync();

        Assert.Equal(("fill", 170.25m, 15m, -15m), (update.Event, update.Price, update.Qty, update.PositionQty));
        Assert.Equal((A.OrderId, OrderStatus.Filled, 15m), (update.Order.Id, update.Order.Status, update.Order.FilledQty));
        Assert.Equal(new DateTimeOffset(2026, 3, 16, 18, 38, 1, TimeSpan.Zero).AddTicks(9422820), update.Timestamp);
    }

    [Fact]
    public async Task Sends_the_keys_in_the_first_message_and_in_no_header()
    {
        await using var bench = StreamBench<TradeUpdate>.Trading(new(peer => peer.AdmitAsync()));
        await bench.Ear.UpAsync();

        Assert.Equal(
            ["""{"action":"auth","key":"PKTESTKEYID","secret":"s3cr3t-t3xt"}""", """{"action":"listen","data":{"streams":["trade_updates"]}}"""],
            bench.Server.Said);
        var head = Assert.Single(bench.Server.Heads);
        Assert.StartsWith("GET /stream HTTP/1.1", head, StringComparison.Ordinal);
        Assert.DoesNotContain("PKTESTKEYID", head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Puts_a_message_together_from_its_parts()
    {
        var bytes = Encoding.UTF8.GetBytes(Fill);
        await using var bench = StreamBench<TradeUpdate>.Trading(new(async peer =>
        {
            await peer.AdmitAsync();
            await peer.SayAsync(bytes[..100], WebSocketMessageType.Binary, end: false);
            await peer.SayAsync(bytes[100..], WebSocketMessageType.Binary, end: true);
        }));
        await bench.Ear.UpAsync();

        Assert.Equal("fill", (await bench.Ear.MessageAsync()).Event);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("""{"stream":"trade_updates","data":{"event":"fill"}}""")]
    [InlineData("""{"stream":"trade_updates"}""")]
    public async Task An_update_that_cannot_be_read_is_a_gap(string message)
    {
        await using var bench = StreamBench<TradeUpdate>.Trading(new(
            async peer =>
            {
                await peer.AdmitAsync();
                await peer.SayAsync(message);
            },
            async peer =>
            {
                await peer.AdmitAsync();
                await peer.SayAsync(Fill);
            }));
        await bench.Ear.UpAsync();

        Assert.False((await bench.Ear.DownAsync()).IsRefusal);
        await bench.Ear.UpAsync();
        Assert.Equal("fill", (await bench.Ear.MessageAsync()).Event);
    }

    [Fact]
    public async Task What_is_not_an_update_is_passed_over()
    {
        await using var bench = StreamBench<TradeUpdate>.Trading(new(async peer =>
        {
            await peer.AdmitAsync();
            await peer.SayAsync("""{"stream":"account_updates","data":{"x":1}}""");
            await peer.SayAsync(Fill);
        }));
        await bench.Ear.UpAsync();

        Assert.Equal("fill", (await bench.Ear.MessageAsync()).Event);
    }

    [Fact]
    public async Task A_message_longer_than_any_is_a_gap()
    {
        await using var bench = StreamBench<TradeUpdate>.Trading(new(async peer =>
        {
            await peer.AdmitAsync();
            for (var part = 0; part < 5; part++)
                await peer.SayAsync(new byte[1024 * 1024], WebSocketMessageType.Binary, end: false);
        }));
        await bench.Ear.UpAsync();

        Assert.Contains("above", (await bench.Ear.DownAsync()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_keys_are_a_refusal_that_does_not_repeat_them()
    {
        await using var bench = StreamBench<TradeUpdate>.Trading(new(async peer =>
        {
            await peer.HearAsync();
            await peer.SayAsync("""{"stream":"authorization","data":{"action":"authenticate","status":"unauthorized"}}""");
        }));

        var failure = await bench.Ear.DownAsync();

        Assert.Equal((true, 401), (failure.IsRefusal, failure.Code));
        Assert.DoesNotContain("s3cr3t-t3xt", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("302 Found\r\nLocation: http://127.0.0.1:1/stream", 302, true)]
    [InlineData("404 Not Found", 404, true)]
    [InlineData("429 Too Many Requests", 429, true)]
    [InlineData("503 Service Unavailable", 503, false)]
    public async Task An_answer_that_is_no_upgrade_is_told_and_never_followed(string answer, int status, bool isRefusal)
    {
        await using var bench = StreamBench<TradeUpdate>.Trading(new(peer => peer.AdmitAsync()) { Refusal = $"HTTP/1.1 {answer}\r\nContent-Length: 0\r\n\r\n" });

        var failure = await bench.Ear.DownAsync();

        Assert.Equal((status, isRefusal), (failure.Code, failure.IsRefusal));
    }

    [Fact]
    public async Task A_connection_that_breaks_is_opened_again()
    {
        await using var bench = StreamBench<TradeUpdate>.Trading(new(
            async peer =>
            {
                await peer.AdmitAsync();
                peer.Abort();
            },
            peer => peer.AdmitAsync()));
        await bench.Ear.UpAsync();

        Assert.False((await bench.Ear.DownAsync()).IsRefusal);
        await bench.Ear.UpAsync();
    }

    [Fact]
    public async Task A_server_that_answers_no_ping_is_given_up()
    {
        var pacing = new StreamPacing { PingInterval = TimeSpan.FromSeconds(1), PongTimeout = TimeSpan.FromSeconds(1) };
        await using var bench = StreamBench<TradeUpdate>.Trading(new(peer => peer.AdmitAsync()) { IsDeaf = true }, pacing);
        await bench.Ear.UpAsync();

        Assert.False((await bench.Ear.DownAsync()).IsRefusal);
    }

    [Fact]
    public async Task Says_goodbye_when_it_is_closed()
    {
        await using var bench = StreamBench<TradeUpdate>.Trading(new(peer => peer.AdmitAsync()));
        await bench.Ear.UpAsync();

        await bench.CloseAsync();

        Assert.Equal("close NormalClosure", (await bench.SaidAsync(3))[2]);
    }
}
