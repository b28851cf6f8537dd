using AlpacaMcp.Api.Orders;
using AlpacaMcp.Api.Streams;
using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Trading.Watching;
using Microsoft.Extensions.Time.Testing;

namespace AlpacaMcp.Trading.Tests.Watching;

public sealed class OrderEventHubTests
{
    private static readonly FaultRule Stream = new() { Method = "GET", PathPrefix = "/stream", Times = 10_000 };

    [Fact]
    public async Task Tells_what_happens_as_it_happens_and_asks_nothing_meanwhile()
    {
        await using var desk = await TestDesk.OpenAsync();
        var (ear, _) = await ListenAsync(desk);
        await LooksAsync(desk, 1);
        var before = desk.Exchange.Requests.All.Count;

        await desk.PlaceForeignAsync(A.Buy(10), "one");
        desk.ExchangeTime.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal("fill", (await ear.NextAsync(e => e.Order.Status.IsTerminal)).Kind);
        Assert.Equal(["POST /v2/orders"], desk.Exchange.Requests.All.Skip(before).Select(r => $"{r.Method} {r.Path}"));
        Assert.True(desk.Events.Status.IsStreaming);
    }

    [Fact]
    public async Task Finds_by_a_look_what_a_gap_hid()
    {
        await using var desk = await TestDesk.OpenAsync();
        var ended = await desk.PlaceForeignAsync(A.BuyLimit(10, 90m), "open before the gap");
        var (ear, _) = await ListenAsync(desk);
        await LooksAsync(desk, 1);

        desk.Exchange.Faults.Add(new StatusBefore(503), Stream);
        desk.Exchange.DropStreams();
        await Eventually.IsTrueAsync(() => desk.Exchange.OpenStreams == 0);
        await desk.Orders.CancelAsync(ended.Id);
        var born = await desk.PlaceForeignAsync(A.Buy(5), "lived within the gap");
        desk.Exchange.Faults.Clear();

        var first = await ear.NextAsync();
        var second = await ear.NextAsync();
        Assert.Equal(["reconciled", "reconciled"], new[] { first.Kind, second.Kind });
        Assert.Equivalent(new[] { (ended.Id, OrderStatus.Canceled), (born.Id, OrderStatus.Filled) }, new[] { (first.Order.Id, first.Order.Status), (second.Order.Id, second.Order.Status) });
        Assert.Equal(0, ear.Waiting);
    }

    [Fact]
    public async Task However_many_orders_ended_in_a_gap_every_one_is_told()
    {
        await using var desk = await TestDesk.OpenAsync();
        var ended = new List<Order>();
        for (var i = 0; i < 30; i++)
            ended.Add(await desk.PlaceForeignAsync(A.BuyLimit(1, 90m), $"open-{i}"));
        desk.ExchangeTime.Advance(TimeSpan.FromMinutes(1));
        await desk.PlaceForeignAsync(A.BuyLimit(1, 90m), "last");
        var (ear, _) = await ListenAsync(desk);
        await LooksAsync(desk, 1);

        desk.Exchange.Faults.Add(new StatusBefore(503), Stream);
        desk.Exchange.DropStreams();
        await Eventually.IsTrueAsync(() => desk.Exchange.OpenStreams == 0);
        foreach (var order in ended)
            await desk.Orders.CancelAsync(order.Id);
        desk.Exchange.Faults.Clear();

        var told = new HashSet<Guid>();
        while (told.Count < ended.Count)
            told.Add((await ear.NextAsync(e => e.Order.Status == OrderStatus.Canceled)).Order.Id);
        Assert.Subset(told, ended.Select(o => o.Id).ToHashSet());
    }

    [Fact]
    public async Task Listeners_share_one_connection_which_ends_a_while_after_the_last()
    {
        var time = new FakeTimeProvider();
        await using var desk = await TestDesk.OpenAsync(new Setup { Time = time });
        Assert.Empty(Upgrades(desk));
        var (_, first) = await ListenAsync(desk);
        var (_, second) = await ListenAsync(desk);

        first.Dispose();
        time.Advance(OrderEventHub.Linger * 2);
        Assert.Equal(1, desk.Exchange.OpenStreams);
        second.Dispose();
        time.Advance(OrderEventHub.Linger / 2);
        Assert.Equal(1, desk.Exchange.OpenStreams);
        time.Advance(OrderEventHub.Linger);

        await Eventually.IsTrueAsync(() => desk.Exchange.OpenStreams == 0);
        Assert.Single(Upgrades(desk));
    }

    [Fact]
    public async Task A_listener_that_comes_while_it_lingers_finds_it_open()
    {
        var time = new FakeTimeProvider();
        await using var desk = await TestDesk.OpenAsync(new Setup { Time = time });
        var (_, first) = await ListenAsync(desk);

        first.Dispose();
        time.Advance(OrderEventHub.Linger / 2);
        var (ear, _) = await ListenAsync(desk);
        time.Advance(OrderEventHub.Linger * 2);
        await desk.PlaceForeignAsync(A.Buy(10), "one");
        desk.ExchangeTime.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(OrderStatus.Filled, (await ear.NextAsync(e => e.Order.Status.IsTerminal)).Order.Status);
        Assert.Single(Upgrades(desk));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(401)]
    [InlineData(406)]
    public async Task Looks_every_few_seconds_where_the_stream_is_refused_and_comes_back(int status)
    {
        var time = new WatchedTime();
        var pause = TimeSpan.FromMinutes(2);
        await using var desk = await TestDesk.OpenAsync(new Setup { Time = time, Pacing = new() { LongestPause = pause, Chance = count => count - 1 } });
        desk.Exchange.Faults.Add(new StatusBefore(status), Stream);
        var (ear, _) = await ListenAsync(desk);
        Assert.False(desk.Events.Status.IsStreaming);
        Assert.NotEmpty(desk.Events.Status.Note ?? "");

        await desk.PlaceForeignAsync(A.Buy(10), "one");
        await time.PassAsync(StreamWatch<TradeUpdate>.PollInterval);
        Assert.Equal(("reconciled", OrderStatus.Filled), Seen(await ear.NextAsync()));
        Assert.Single(Upgrades(desk));

        desk.Exchange.Faults.Clear();
        await time.PassAsync(pause);
        await Eventually.IsTrueAsync(() => desk.Events.Status.IsStreaming);
        await desk.PlaceForeignAsync(A.Buy(1), "two");
        desk.ExchangeTime.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(1m, (await ear.NextAsync(e => e.Order.Status.IsTerminal)).Order.Qty);
    }

    [Fact]
    public async Task A_second_wait_begins_anew_after_everything_was_closed()
    {
        var time = new FakeTimeProvider();
        await using var desk = await TestDesk.OpenAsync(new Setup { Time = time });
        var (_, first) = await ListenAsync(desk);
        first.Dispose();
        time.Advance(OrderEventHub.Linger * 2);

        var (ear, _) = await ListenAsync(desk);
        await desk.PlaceForeignAsync(A.Buy(10), "one");
        desk.ExchangeTime.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(OrderStatus.Filled, (await ear.NextAsync(e => e.Order.Status.IsTerminal)).Order.Status);
    }

    private static (string, OrderStatus) Seen(OrderEvent told) => (told.Kind, told.Order.Status);

    private static IEnumerable<Simulator.LoggedRequest> Upgrades(TestDesk desk) => desk.Exchange.Requests.All.Where(r => r.Path == "/stream");

    /// <summary>Until the first look, which tells nothing, is over.</summary>
    private static Task LooksAsync(TestDesk desk, int looks) =>
        Eventually.IsTrueAsync(() => desk.Exchange.Requests.All.Count(r => r is { Method: "GET", Path: "/v2/orders" }) == 2 * looks);

    private static async Task<(Ear<OrderEvent> Ear, IDisposable Listening)> ListenAsync(TestDesk desk)
    {
        var ear = new Ear<OrderEvent>();
        var listening = desk.Events.Listen(ear.Hear);
        await desk.Events.ReadyAsync(CancellationToken.None).WaitAsync(Ear<OrderEvent>.Patience);
        return (ear, listening);
    }
}
