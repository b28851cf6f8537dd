using System.Net.Sockets;
using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Simulator.Tests.Faults;

namespace AlpacaMcp.Simulator.Tests.Hosting.Network;

public sealed class PortGateTests
{
    private static readonly FaultRule s_any = new();

    [Fact]
    public async Task A_closed_port_refuses_and_an_opened_one_answers_at_the_same_address()
    {
        await using var desk = await Desk.OpenAsync();

        await desk.Exchange.Gate.CloseAsync();
        Assert.False(desk.Exchange.Gate.IsOpen);
        Assert.Equal(SocketError.ConnectionRefused, await RefusalAsync(desk));
        await desk.Exchange.Gate.OpenAsync();

        Assert.True(desk.Exchange.Gate.IsOpen);
        Assert.Equal(200, (await desk.GetAsync("/v2/account")).Status);
    }

    [Fact]
    public async Task A_kept_connection_is_reset_when_the_port_closes()
    {
        await using var desk = await Desk.OpenAsync();
        using var client = new RawClient(desk.Exchange);
        await client.ConnectAsync();
        await client.SendAsync(client.Head("GET /v2/nothing", 0));
        await client.ReadBodyAsync("""{"code":40410000,"message":"endpoint not found"}""".Length);

        await desk.Exchange.Gate.CloseAsync();

        Assert.Equal("reset", (await client.ReadToEndAsync()).End);
    }

    [Fact]
    public async Task It_may_close_and_open_again_and_again()
    {
        await using var desk = await Desk.OpenAsync();

        for (var i = 0; i < 3; i++)
        {
            await desk.Exchange.Gate.CloseAsync();
            await desk.Exchange.Gate.CloseAsync();
            Assert.Equal(SocketError.ConnectionRefused, await RefusalAsync(desk));
            await desk.Exchange.Gate.OpenAsync();
            await desk.Exchange.Gate.OpenAsync();
            Assert.Equal(200, (await desk.GetAsync("/v2/account")).Status);
        }
    }

    [Fact]
    public async Task The_fault_resets_its_request_and_refuses_the_next_until_its_time_is_over()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Exchange.Faults.Add(new RefuseConnections(TimeSpan.FromSeconds(30)), s_any);

        await Assert.ThrowsAsync<HttpRequestException>(() => desk.OrderAsync("{}"));
        Assert.Equal(SocketError.ConnectionRefused, await RefusalAsync(desk));
        desk.Step(TimeSpan.FromSeconds(30));
        await desk.Exchange.Gate.OpenAsync(); // waits until the port listens

        Assert.Equal(200, (await desk.GetAsync("/v2/account")).Status);
        Assert.Empty(desk.Exchange.Book.Orders);
        Assert.False(desk.Exchange.Requests.All[0].Arrived);
    }

    [Fact]
    public async Task The_last_word_on_how_long_it_stays_closed_counts()
    {
        await using var desk = await Desk.OpenAsync();

        await desk.Exchange.Gate.CloseAsync(TimeSpan.FromSeconds(30));
        await desk.Exchange.Gate.CloseAsync();
        desk.Step(TimeSpan.FromMinutes(1));

        Assert.False(desk.Exchange.Gate.IsOpen);
        Assert.Equal(SocketError.ConnectionRefused, await RefusalAsync(desk));
    }

    [Fact]
    public async Task The_fault_ends_with_its_release()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Exchange.Faults.Add(new RefuseConnections(), s_any);
        await Assert.ThrowsAsync<HttpRequestException>(() => desk.GetAsync("/v2/account"));

        desk.Exchange.Faults.Clear();
        await desk.Exchange.Gate.OpenAsync();

        Assert.Equal(200, (await desk.GetAsync("/v2/account")).Status);
    }

    [Fact]
    public async Task An_exchange_stops_while_its_port_is_closed()
    {
        var desk = await Desk.OpenAsync();
        await desk.Exchange.Gate.CloseAsync();

        await desk.DisposeAsync();

        Assert.Equal(SocketError.ConnectionRefused, await RefusalAsync(desk));
    }

    private static async Task<SocketError> RefusalAsync(Desk desk)
    {
        using var client = new RawClient(desk.Exchange);
        return (await Assert.ThrowsAnyAsync<SocketException>(client.ConnectAsync)).SocketErrorCode;
    }
}
