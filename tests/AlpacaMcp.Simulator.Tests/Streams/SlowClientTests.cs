using System.Net.WebSockets;
using AlpacaMcp.Simulator.Streams;
using AlpacaMcp.Simulator.Streams.Codecs;

namespace AlpacaMcp.Simulator.Tests.Streams;

public sealed class SlowClientTests
{
    private const string Everything = "\"trades\":[\"*\"],\"quotes\":[\"*\"]";
    private static readonly TimeSpan s_farewell = new StreamTerms().Farewell;

    [Fact]
    public async Task A_client_that_reads_too_late_is_told_that_it_is_slow_and_left()
    {
        var network = new NetworkTime();
        await using var desk = await Desk.OpenAsync(new() { AlgoTraderPlus = true, Streams = new() { Network = network } });
        await using var client = await StreamClient.MarketAsync(desk, "/v2/sip", Everything);

        desk.Step(TimeSpan.FromHours(6));
        await network.UntilAsync(s_farewell);

        var last = "";
        while (await client.ReadAsync())
            last = System.Text.Encoding.UTF8.GetString(client.Frame);
        Assert.Equal("""[{"T":"error","code":407,"msg":"slow client"}]""", last);
        Assert.Equal(WebSocketCloseStatus.PolicyViolation, client.Socket.CloseStatus);
    }

    [Fact]
    public async Task A_client_that_never_reads_is_cut()
    {
        var network = new NetworkTime();
        await using var desk = await Desk.OpenAsync(new() { AlgoTraderPlus = true, Streams = new() { Network = network } });
        await using var client = await StreamClient.MarketAsync(desk, "/v2/sip", Everything);

        desk.Step(TimeSpan.FromHours(6));
        await network.UntilAsync(s_farewell);
        network.Advance(s_farewell);

        await Assert.ThrowsAsync<WebSocketException>(async () =>
        {
            while (await client.ReadAsync())
            {
            }
        });
    }

    [Fact]
    public async Task What_piles_up_is_bounded_and_whoever_posts_never_waits()
    {
        using var socket = new SilentSocket();
        var connection = new StreamConnection(socket, new JsonCodec(WebSocketMessageType.Text), new StreamTerms { Backlog = 8 }, CancellationToken.None);

        for (var i = 0; i < 8; i++)
            connection.Post(() => Task.CompletedTask);
        Assert.False(socket.Aborted.IsCompleted);
        connection.Post(() => Task.CompletedTask);

        Assert.True(socket.Aborted.IsCompleted);
    }
}
