using AlpacaMcp.Api;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Api.Streams;
using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Trading.Watching;

namespace AlpacaMcp.Trading.Tests.Watching;

public sealed class OrderWaitTests
{
    private static readonly FaultRule Stream = new() { Method = "GET", PathPrefix = "/stream", Times = 10_000 };

    [Fact]
    public async Task Returns_a_fill_two_seconds_later_without_asking_meanwhile()
    {
        await using var desk = await TestDesk.OpenAsync();
        var order = await desk.PlaceForeignAsync(A.BuyLimit(10, 95m), "one");
        var waiting = await WaitingAsync(desk, order);

        desk.ExchangeTime.Advance(TimeSpan.FromSeconds(2));
        desk.Exchange.Market.Pin("AAPL", 94.99m, 95m);
        desk.ExchangeTime.Advance(TimeSpan.FromSeconds(2));
        var waited = await waiting.End.WaitAsync(Ear<int>.Patience);

        Assert.Equal((OrderStatus.Filled, 10m, true, true), (waited.Order.Status, waited.Order.FilledQty, waited.IsReached, waited.Watch.IsStreaming));
        // Read when it began to listen and when it was over; the two lists are the hub's first look.
        Assert.Equal(2, Reads(desk, order));
        Assert.Equal(2, desk.Exchange.Requests.Arrivals("GET", "/v2/orders").Count);
        Assert.Single(desk.Exchange.Requests.Arrivals("GET", "/stream"));
    }

    [Fact]
    public async Task An_order_that_is_over_opens_no_stream()
    {
        await using var desk = await TestDesk.OpenAsync();
        await desk.HoldAsync(A.Buy(10));
        var order = await desk.Orders.FindByClientOrderIdAsync("holding");

        var waited = await WaitAsync(desk, Assert.IsType<Order>(order));

        Assert.Equal((OrderStatus.Filled, true, TimeSpan.Zero), (waited.Order.Status, waited.IsReached, waited.Waited));
        Assert.Empty(desk.Exchange.Requests.Arrivals("GET", "/stream"));
    }

    [Theory]
    [InlineData("canceled")]
    [InlineData("expired")]
    public async Task Every_end_of_the_order_ends_the_wait(string end)
    {
        await using var desk = await TestDesk.OpenAsync();
        var order = await desk.PlaceForeignAsync(A.BuyLimit(10, 50m), "one");
        var waiting = await WaitingAsync(desk, order);

        if (end == "canceled")
            await desk.Orders.CancelAsync(order.Id);
        desk.ExchangeTime.Advance(end == "expired" ? TimeSpan.FromHours(10) : TimeSpan.FromSeconds(1));
        var waited = await waiting.End.WaitAsync(Ear<int>.Patience);

        Assert.Equal((end, true), (waited.Order.Status.Value, waited.IsReached));
    }

    [Fact]
    public async Task A_replaced_order_says_what_replaced_it()
    {
        await using var desk = await TestDesk.OpenAsync();
        var order = await desk.PlaceForeignAsync(A.BuyLimit(10, 50m), "one");
        desk.ExchangeTime.Advance(TimeSpan.FromSeconds(1));
        var waiting = await WaitingAsync(desk, order);

        var next = await desk.Orders.ReplaceAsync(order.Id, new ReplaceOrder { LimitPrice = 51m });
        desk.ExchangeTime.Advance(TimeSpan.FromSeconds(1));
        var waited = await waiting.End.WaitAsync(Ear<int>.Patience);

        Assert.Equal((OrderStatus.Replaced, next.Id), (waited.Order.Status, waited.Order.ReplacedBy));
    }

    [Fact]
    public async Task Finds_a_fill_that_happened_while_the_stream_was_cut()
    {
        await using var desk = await TestDesk.OpenAsync();
        var order = await desk.PlaceForeignAsync(A.BuyLimit(10, 95m), "one");
        var waiting = await WaitingAsync(desk, order);

        desk.Exchange.Faults.Add(new StatusBefore(503), Stream);
        desk.Exchange.DropStreams();
        await Eventually.IsTrueAsync(() => desk.Exchange.OpenStreams == 0);
        desk.Exchange.Market.Pin("AAPL", 94.99m, 95m);
        desk.ExchangeTime.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("filled", desk.Book[^1].Status);
        Assert.False(waiting.End.IsCompleted);
        desk.Exchange.Faults.Clear();

        var waited = await waiting.End.WaitAsync(Ear<int>.Patience);

        Assert.Equal((OrderStatus.Filled, true), (waited.Order.Status, waited.Watch.IsStreaming));
    }

    [Fact]
    public async Task Ends_at_the_timeout_with_the_true_state_and_reports_before()
    {
        var time = new WatchedTime();
        await using var desk = await TestDesk.OpenAsync(new Setup { Time = time });
        var order = await desk.PlaceForeignAsync(A.BuyLimit(10, 50m), "one");
        desk.ExchangeTime.Advance(TimeSpan.FromSeconds(1));
        var waiting = await WaitingAsync(desk, order, timeoutSeconds: 25);

        await time.PassAsync(OrderWait.ProgressInterval);
        Assert.Equal(TimeSpan.FromSeconds(10), (await waiting.Reports.NextAsync()).Waited);
        await time.PassAsync(OrderWait.ProgressInterval);
        Assert.Equal(TimeSpan.FromSeconds(20), (await waiting.Reports.NextAsync()).Waited);
        await time.PassAsync(TimeSpan.FromSeconds(5));
        var waited = await waiting.End.WaitAsync(Ear<int>.Patience);

        Assert.Equal((OrderStatus.New, false, TimeSpan.FromSeconds(25)), (waited.Order.Status, waited.IsReached, waited.Waited));
        Assert.Equal(2, Reads(desk, order));
    }

    [Fact]
    public async Task Half_a_fill_is_enough_when_that_was_asked_for()
    {
        await using var desk = await TestDesk.OpenAsync();
        desk.Exchange.Faults.Add(new PartialFillBeforeResponse(30, TimeSpan.Zero), new FaultRule { Method = "POST", PathPrefix = "/v2/orders" });
        var order = await desk.PlaceForeignAsync(A.Buy(10), "one");

        var waited = await WaitAsync(desk, await desk.Orders.GetAsync(order.Id), OrderGoal.Partial);

        Assert.Equal((OrderStatus.PartiallyFilled, 3m, true), (waited.Order.Status, waited.Order.FilledQty, waited.IsReached));
    }

    [Fact]
    public async Task Giving_up_stops_the_wait_only()
    {
        await using var desk = await TestDesk.OpenAsync();
        var order = await desk.PlaceForeignAsync(A.BuyLimit(10, 50m), "one");
        using var stop = new CancellationTokenSource();
        var waiting = await WaitingAsync(desk, order, token: stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.End);
        Assert.Equal("new", desk.Book[^1].Status);
        Assert.DoesNotContain(desk.Exchange.Requests.All, r => r.Method == "DELETE");
    }

    [Fact]
    public async Task Several_waits_share_one_connection()
    {
        await using var desk = await TestDesk.OpenAsync();
        var orders = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => desk.PlaceForeignAsync(A.BuyLimit(1, 95m - i), $"order {i}")));
        var waits = await Task.WhenAll(orders.Select(order => WaitingAsync(desk, order)));

        Assert.Equal(1, desk.Exchange.OpenStreams);
        desk.Exchange.Market.Pin("AAPL", 80m, 80.01m);
        desk.ExchangeTime.Advance(TimeSpan.FromSeconds(5));
        var waited = await Task.WhenAll(waits.Select(w => w.End)).WaitAsync(Ear<int>.Patience);

        Assert.All(waited, w => Assert.Equal(OrderStatus.Filled, w.Order.Status));
        Assert.Single(desk.Exchange.Requests.Arrivals("GET", "/stream"));
    }

    [Fact]
    public async Task Polls_where_there_is_no_stream_and_says_so()
    {
        var time = new WatchedTime();
        await using var desk = await TestDesk.OpenAsync(new Setup { Time = time, Pacing = new() { LongestPause = TimeSpan.FromMinutes(10) } });
        desk.Exchange.Faults.Add(new StatusBefore(404), Stream);
        var order = await desk.PlaceForeignAsync(A.BuyLimit(10, 95m), "one");
        var waiting = await WaitingAsync(desk, order, timeoutSeconds: 300);

        desk.Exchange.Market.Pin("AAPL", 94.99m, 95m);
        await time.PassAsync(StreamWatch<TradeUpdate>.PollInterval);
        var waited = await waiting.End.WaitAsync(Ear<int>.Patience);

        Assert.Equal((OrderStatus.Filled, false), (waited.Order.Status, waited.Watch.IsStreaming));
        Assert.Contains("no such stream", waited.Watch.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_heard_last_stands_when_the_broker_does_not_answer_at_the_end()
    {
        await using var desk = await TestDesk.OpenAsync();
        var order = await desk.PlaceForeignAsync(A.BuyLimit(10, 95m), "one");
        var waiting = await WaitingAsync(desk, order);
        desk.Fail($"/v2/orders/{order.Id}", new StatusBefore(503));

        desk.Exchange.Market.Pin("AAPL", 94.99m, 95m);
        desk.ExchangeTime.Advance(TimeSpan.FromSeconds(5));
        var waited = await waiting.End.WaitAsync(Ear<int>.Patience);

        Assert.Equal((OrderStatus.Filled, true, false), (waited.Order.Status, waited.IsReached, waited.IsConfirmed));
    }

    [Fact]
    public async Task An_order_that_cannot_be_read_at_the_beginning_is_an_error()
    {
        await using var desk = await TestDesk.OpenAsync();
        var order = await desk.PlaceForeignAsync(A.BuyLimit(10, 50m), "one");

        await Assert.ThrowsAsync<AlpacaApiException>(() => WaitAsync(desk, order with { Id = A.Id(9) }));
    }

    private static Task<WaitedOrder> WaitAsync(TestDesk desk, Order order, OrderGoal? goal = null) =>
        desk.Wait.ForAsync(order, goal ?? OrderGoal.Filled, TimeSpan.FromSeconds(60), _ => { }, CancellationToken.None);

    /// <summary>A wait that listens and has read the order.</summary>
    private static async Task<Waiting> WaitingAsync(TestDesk desk, Order order, int timeoutSeconds = 60, CancellationToken token = default)
    {
        var reports = new Ear<WaitProgress>();
        var end = desk.Wait.ForAsync(order, OrderGoal.Filled, TimeSpan.FromSeconds(timeoutSeconds), reports.Hear, token);
        Assert.Null((await reports.NextAsync()).Event);
        await Eventually.IsTrueAsync(() => desk.Exchange.Requests.Arrivals("GET", "/v2/orders").Count >= 2);
        return new(end, reports);
    }

    private static int Reads(TestDesk desk, Order order) => desk.Exchange.Requests.Arrivals("GET", $"/v2/orders/{order.Id}").Count;

    private sealed record Waiting(Task<WaitedOrder> End, Ear<WaitProgress> Reports);
}
