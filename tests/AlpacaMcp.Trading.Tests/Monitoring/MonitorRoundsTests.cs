using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Market;
using Microsoft.Extensions.Time.Testing;

namespace AlpacaMcp.Trading.Tests.Monitoring;

/// <summary>When the watchman lets the monitor look: never at a plain start, every half minute, and soon after a fill.</summary>
public sealed class MonitorRoundsTests
{
    private readonly FakeTimeProvider _time = new(A.Now);

    [Fact]
    public async Task A_plain_start_asks_the_broker_nothing_before_half_a_minute_is_over()
    {
        await using var desk = await TestDesk.OpenAsync(new() { Time = _time });

        Assert.Equal(TimeSpan.FromSeconds(30), await desk.Watchman.LookAsync(CancellationToken.None));
        Assert.Empty(desk.Exchange.Requests.All);

        _time.Advance(TimeSpan.FromSeconds(30));
        await desk.Watchman.LookAsync(CancellationToken.None);
        Assert.NotEmpty(desk.Exchange.Requests.Arrivals("GET", "/v2/account/activities"));
    }

    [Fact]
    public async Task A_HALT_file_is_looked_for_every_half_minute_however_seldom_losses_are()
    {
        await using var desk = await TestDesk.OpenAsync(new() { Time = _time, MonitorEvery = TimeSpan.FromMinutes(5) });

        Assert.Equal(TimeSpan.FromSeconds(30), await desk.Watchman.LookAsync(CancellationToken.None));
        _time.Advance(TimeSpan.FromSeconds(290));
        Assert.Equal(TimeSpan.FromSeconds(10), await desk.Watchman.LookAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Losses_are_noticed_in_the_next_round()
    {
        await using var desk = await M.HoldingAsync(new() { Policy = M.Policy, Time = _time });
        await desk.Watchman.LookAsync(CancellationToken.None);
        desk.Pin(85m);
        _time.Advance(TimeSpan.FromSeconds(29));
        await desk.Watchman.LookAsync(CancellationToken.None);
        Assert.Empty(await desk.CausesAsync());

        _time.Advance(TimeSpan.FromSeconds(1));
        await desk.Watchman.LookAsync(CancellationToken.None);

        Assert.Equal([StopCause.DailyLoss], await desk.CausesAsync());
    }

    [Fact]
    public async Task An_order_that_was_placed_is_looked_after_a_second_later_and_a_burst_once()
    {
        await using var desk = await M.HoldingAsync(new() { Policy = M.Policy, Time = _time });
        await desk.LookAsync();
        _time.Advance(TimeSpan.FromSeconds(10));

        await desk.SubmitAsync(A.Buy(1));
        Assert.Equal(TimeSpan.FromSeconds(1), desk.Rounds.Left);
        _time.Advance(TimeSpan.FromMilliseconds(400));
        await desk.SubmitAsync(A.Buy(2));
        Assert.Equal(TimeSpan.FromMilliseconds(600), desk.Rounds.Left);

        _time.Advance(TimeSpan.FromMilliseconds(600));
        await desk.Watchman.LookAsync(CancellationToken.None);
        Assert.Equal(TimeSpan.FromSeconds(30), desk.Rounds.Left);
        await desk.SubmitAsync(A.Buy(3));
        Assert.Equal(TimeSpan.FromSeconds(5), desk.Rounds.Left); // looks stay apart
    }

    [Fact]
    public async Task What_was_denied_or_canceled_rings_no_bell()
    {
        await using var desk = await M.HoldingAsync(new() { Policy = M.Policy, Time = _time });
        await desk.LookAsync();

        await desk.SubmitAsync(A.Buy(5_000));

        Assert.Equal(TimeSpan.FromSeconds(30), desk.Rounds.Left);
    }

    [Fact]
    public async Task A_fill_that_a_later_snapshot_shows_rings_too()
    {
        await using var desk = await M.HoldingAsync(new() { Policy = M.Policy, Time = _time });
        await desk.SubmitAsync(A.BuyLimit(1, 95m));
        await desk.LookAsync();
        _time.Advance(TimeSpan.FromSeconds(10));
        desk.Pin(94m);

        await desk.SubmitAsync(A.Buy(5_000)); // denied: nothing of its own rings

        Assert.Equal(TimeSpan.FromSeconds(1), desk.Rounds.Left);
    }

    [Fact]
    public async Task The_bell_ends_the_watchmans_wait()
    {
        var rounds = new Trading.Monitoring.MonitorRounds(new() { Policy = A.Policy(), ExchangeTime = ExchangeTimeSource.Broker }, _time);
        var wait = rounds.WaitAsync(TimeSpan.FromSeconds(30), CancellationToken.None);
        Assert.False(wait.IsCompleted);

        rounds.Ring();

        await wait.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(TimeSpan.FromSeconds(1), rounds.Left);
    }

    [Fact]
    public async Task The_wait_ends_with_its_time_and_with_the_host()
    {
        var rounds = new Trading.Monitoring.MonitorRounds(new() { Policy = A.Policy(), ExchangeTime = ExchangeTimeSource.Broker }, _time);
        using var host = new CancellationTokenSource();
        var wait = rounds.WaitAsync(TimeSpan.FromSeconds(30), host.Token);
        _time.Advance(TimeSpan.FromSeconds(30));
        await wait.WaitAsync(TimeSpan.FromSeconds(30));

        wait = rounds.WaitAsync(TimeSpan.FromSeconds(30), host.Token);
        await host.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
    }

    // Timers count whole milliseconds: less than one must not become none, or the watchman would turn without time passing.
    [Fact]
    public void What_is_left_is_never_less_than_a_timer_can_wait()
    {
        var rounds = new Trading.Monitoring.MonitorRounds(new() { Policy = A.Policy(), ExchangeTime = ExchangeTimeSource.Broker }, _time);

        _time.Advance(TimeSpan.FromSeconds(30) - TimeSpan.FromTicks(1));

        Assert.Equal(TimeSpan.FromMilliseconds(1), rounds.Left);
    }
}
