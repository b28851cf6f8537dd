using System.Globalization;
using System.Net;

namespace AlpacaMcp.Api.Tests.Http;

public sealed class RequestBudgetTests : IDisposable
{
    private readonly TestApi api = new(A.Options() with { RequestsPerMinute = 10, ReservedForOrders = 4, BreakerMinimumAttempts = 1000 });

    public void Dispose() => api.Dispose();

    [Fact]
    public async Task Keeps_a_reserve_that_reads_may_not_use_and_orders_may()
    {
        await Read(6);

        var read = api.Account.GetAsync();
        Assert.False(read.IsCompleted);
        await Place(4);

        Assert.Equal(10, api.Alpaca.Requests.Count);
        await Assert.ThrowsAsync<AlpacaUnavailableException>(() => api.Finish(read));
    }

    [Fact]
    public async Task Does_not_let_an_order_wait_when_everything_is_used_up()
    {
        await Place(7);
        await api.Pass(20);
        await Place(3);

        var exception = await Assert.ThrowsAsync<AlpacaUnavailableException>(() => api.Orders.PlaceAsync(A.NewOrder()));
        Assert.Equal(TimeSpan.FromSeconds(40), exception.RetryAfter);
        Assert.Equal(10, api.Alpaca.Requests.Count);

        await api.Pass(40);
        await Place(7);
        await Assert.ThrowsAsync<AlpacaUnavailableException>(() => api.Orders.PlaceAsync(A.NewOrder()));
    }

    [Fact]
    public async Task Never_holds_back_a_cancel_or_a_settling_look_up_and_counts_them()
    {
        await Place(10);

        await api.Orders.CancelAsync(A.OrderId);
        await api.Orders.FindByClientOrderIdAsync("mine-1", settling: true);
        await api.Orders.GetAsync(A.OrderId, settling: true);
        Assert.Equal(13, api.Alpaca.Requests.Count);

        await api.Pass(59);
        await Assert.ThrowsAsync<AlpacaUnavailableException>(() => api.Orders.PlaceAsync(A.NewOrder()));
        await api.Pass(1);
        await Place(10);
    }

    [Fact]
    public async Task Lets_a_read_wait_for_its_turn()
    {
        await Read(6);
        await api.Pass(55);

        var read = api.Account.GetAsync();
        await api.Pass(4.9);
        Assert.False(read.IsCompleted);
        await api.Pass(0.2);

        await read;
    }

    [Fact]
    public async Task Lets_reads_through_in_the_order_they_came()
    {
        for (var second = 0; second < 6; second++)
        {
            await Read(1);
            await api.Pass(1);
        }

        await api.Pass(53);
        api.Alpaca.Answers("""{"symbol":"AAPL","qty":"5"}""");
        Task[] waiting = [.. Enumerable.Range(0, 6).Select(turn => api.Positions.GetAsync($"{turn}"))];

        // One place in the minute is freed each second, so that no two reads race for the wire.
        for (var turn = 0; turn < waiting.Length; turn++)
        {
            await api.Pass(1);
            Assert.Same(waiting[turn], await Task.WhenAny(waiting.Skip(turn)));
            Assert.Equal($"GET /v2/positions/{turn}", api.Alpaca.Requests[^1].Line);
        }
    }

    [Fact]
    public async Task Gives_up_a_read_whose_turn_does_not_come_and_sends_nothing()
    {
        await Read(6);

        var read = api.Account.GetAsync();
        await api.Pass(10);

        var exception = await Assert.ThrowsAsync<AlpacaUnavailableException>(() => read);
        Assert.Equal(TimeSpan.FromSeconds(50), exception.RetryAfter);
        Assert.Equal(6, api.Alpaca.Requests.Count);
    }

    [Fact]
    public async Task Lets_a_waiting_read_be_called_off()
    {
        await Read(6);
        using var source = new CancellationTokenSource();

        var read = api.Account.GetAsync(source.Token);
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read);
        await api.Pass(60);
        await Read(1); // The next in line is not held up by it.
    }

    [Fact]
    public async Task Raises_the_limit_when_Alpaca_announces_more_and_never_lowers_it()
    {
        api.Alpaca
            .Answers(HttpStatusCode.OK, A.Account, ("X-RateLimit-Limit", "1000"))
            .Answers(HttpStatusCode.OK, A.Account, ("X-RateLimit-Limit", "1"));

        for (var call = 0; call < 996; call++)
            await api.Finish(api.Account.GetAsync());

        Assert.False(api.Account.GetAsync().IsCompleted);
    }

    [Fact]
    public async Task Pauses_reads_until_the_reset_when_nothing_remains()
    {
        var reset = api.Time.GetUtcNow().AddSeconds(8).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        api.Alpaca
            .Answers(HttpStatusCode.OK, A.Account, ("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", reset))
            .Answers(A.Account);
        await api.Account.GetAsync();

        var read = api.Account.GetAsync();
        await api.Orders.CancelAsync(A.OrderId);
        await api.Pass(7.9);
        Assert.False(read.IsCompleted);
        await api.Pass(0.2);

        await read;
    }

    [Fact]
    public async Task Counts_the_data_host_by_itself_and_without_a_reserve()
    {
        await Read(6);
        api.Alpaca.Answers("{}");

        for (var call = 0; call < 10; call++)
            await api.Finish(api.Stocks.GetSnapshotsAsync(["AAPL"]));

        Assert.False(api.Crypto.GetSnapshotsAsync(new("us"), ["BTC/USD"]).IsCompleted);
        Assert.Equal(16, api.Alpaca.Requests.Count);
    }

    [Fact]
    public async Task Leaves_reads_one_request_when_the_reserve_is_larger_than_the_limit()
    {
        using var narrow = new TestApi(A.Options() with { RequestsPerMinute = 2, ReservedForOrders = 40 });
        narrow.Alpaca.Answers(A.Account);

        await narrow.Account.GetAsync();

        Assert.False(narrow.Account.GetAsync().IsCompleted);
    }

    private async Task Read(int times)
    {
        api.Alpaca.Answers(A.Account);
        for (var call = 0; call < times; call++)
            await api.Finish(api.Account.GetAsync());
    }

    private async Task Place(int times)
    {
        api.Alpaca.Answers(A.Order);
        for (var call = 0; call < times; call++)
            await api.Finish(api.Orders.PlaceAsync(A.NewOrder()));
    }
}
