using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Tests.Journal;
using Microsoft.Extensions.Time.Testing;

namespace AlpacaMcp.Trading.Tests.Monitoring;

/// <summary>Five rejections within five minutes hold trading to reducing for a quarter of an hour, the third time in a day for good.</summary>
public sealed class RejectionBreakerTests : IDisposable
{
    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_pause = TimeSpan.FromMinutes(15);

    private readonly FakeTimeProvider _time = new(A.Now);
    private readonly JournalHome _home = new();
    private int _orders;

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(6, true)]
    public async Task The_fifth_rejection_holds_trading_to_reducing(int times, bool isHeld)
    {
        await using var desk = await OpenAsync();
        await RejectAsync(desk, times);

        Assert.Equal(isHeld ? [RiskCode.ReduceOnly] : [], await desk.CodesAsync(A.Buy(1)));
        Assert.Equal(OutcomeKind.Placed, (await desk.CloseAsync("AAPL")).Kind);
        if (isHeld)
            Assert.Equal((StopCause.Rejections, TradingMode.Reducing, A.Now + s_pause, M.Friday), (await desk.StopsAsync()) is [var stop] ? (stop.Cause, stop.Mode, stop.Until!.Value, stop.SetOn!.Value) : default);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task Only_the_last_five_minutes_count(int ticks, bool isHeld)
    {
        await using var desk = await OpenAsync();
        await RejectAsync(desk, 4);
        _time.Advance(s_window + TimeSpan.FromTicks(ticks));
        await RejectAsync(desk, 1);

        Assert.Equal(isHeld, (await desk.StopsAsync()).Count == 1);
    }

    [Fact]
    public async Task What_is_denied_or_invalid_is_no_rejection()
    {
        await using var desk = await OpenAsync();
        await RejectAsync(desk, 4);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(OutcomeKind.Denied, (await desk.SubmitAsync(A.Buy(900))).Kind);
            Assert.Equal(OutcomeKind.Invalid, (await desk.SubmitAsync(A.BuyLimit(1, -1m))).Kind);
        }

        await desk.LookAsync();

        Assert.Empty(await desk.StopsAsync());
    }

    [Fact]
    public async Task It_ends_by_itself_after_a_quarter_of_an_hour()
    {
        await using var desk = await OpenAsync();
        await RejectAsync(desk, 5);

        _time.Advance(s_pause - TimeSpan.FromTicks(1));
        Assert.Equal([RiskCode.ReduceOnly], await desk.CodesAsync(A.Buy(1)));
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.Empty(await desk.CodesAsync(A.Buy(1)));
    }

    [Fact]
    public async Task The_third_time_in_a_day_holds_until_the_operator_resumes()
    {
        await using var desk = await M.HoldingAsync(Shared with { SaysYes = true });
        await TripAsync(desk);
        await TripAsync(desk);
        await RejectAsync(desk, 5);

        _time.Advance(TimeSpan.FromDays(2));
        Assert.Null(Assert.Single(await desk.StopsAsync()).Until);
        Assert.Equal([RiskCode.ReduceOnly], await desk.CodesAsync(A.Buy(1)));

        await desk.Halts.ResumeAsync("The broker is well again.", await desk.Baselines.NowAsync(CancellationToken.None), CancellationToken.None);
        Assert.Empty(await desk.CodesAsync(A.Buy(1)));
    }

    // The New York day in exchange time: from Friday 23:59 to Saturday.
    [Fact]
    public async Task Another_day_counts_anew()
    {
        await using var desk = await OpenAsync();
        await TripAsync(desk);
        await TripAsync(desk);
        desk.ExchangeTime.Advance(new DateTimeOffset(2026, 11, 21, 5, 0, 0, TimeSpan.Zero) - desk.ExchangeTime.GetUtcNow());

        for (var i = 0; i < 5; i++)
            await desk.Journal.NoteAsync(EntryKind.Rejected, new("A test's."), CancellationToken.None);
        await desk.LookAsync();

        Assert.Equal((_time.GetUtcNow() + s_pause, M.Saturday), (await desk.StopsAsync()) is [{ Until: { } until, SetOn: { } day }] ? (until, day) : default);
    }

    [Fact]
    public async Task A_resume_forgives_what_was_rejected_before()
    {
        await using var desk = await OpenAsync();
        await RejectAsync(desk, 5);
        await desk.Halts.ResumeAsync("Looked into it.", baseline: null, CancellationToken.None);
        _time.Advance(TimeSpan.FromSeconds(1));

        await RejectAsync(desk, 4);
        Assert.Empty(await desk.StopsAsync());
        await RejectAsync(desk, 1);
        Assert.Single(await desk.StopsAsync());
    }

    [Fact]
    public async Task Two_processes_count_together_and_stop_once()
    {
        await using var one = await OpenAsync();
        await using var two = one.FreshProcess(Shared);
        await RejectAsync(one, 3);
        await RejectAsync(two, 2);
        await Task.WhenAll(one.LookAsync(), two.LookAsync());

        Assert.Equal([RiskCode.ReduceOnly], await one.CodesAsync(A.Buy(1)));
        Assert.Equal([RiskCode.ReduceOnly], await two.CodesAsync(A.Buy(1)));
        Assert.Equal(1, await one.States.CountStopsAsync(StopCause.Rejections, M.Friday, CancellationToken.None));
    }

    // The process that was answered may have died before it counted.
    [Fact]
    public async Task What_was_rejected_before_a_start_counts_before_its_first_order()
    {
        await using var desk = await OpenAsync();
        for (var i = 0; i < 5; i++)
            await desk.Journal.NoteAsync(EntryKind.Rejected, new("A test's."), CancellationToken.None);

        await using var next = desk.FreshProcess(Shared);

        Assert.Equal([RiskCode.ReduceOnly], await next.CodesAsync(A.Buy(1)));
    }

    [Fact]
    public async Task An_order_that_is_taken_and_rejected_a_moment_later_counts_once()
    {
        await using var desk = await OpenAsync();
        var order = (await desk.SubmitAsync(A.BuyLimit(1, 50m))).ClientOrderId!;

        await desk.Journal.RecordAsync(new(order, IntentState.Ended, new("rejected", 0, 0)), CancellationToken.None);
        await desk.Journal.RecordAsync(new(order, IntentState.Ended, new("rejected", 0, 0)), CancellationToken.None);

        Assert.Equal(order, JsonId(Assert.Single(await desk.Journal.LatestAsync(EntryKind.Rejected, 5, CancellationToken.None)).Body));
    }

    [Fact]
    public async Task Without_the_brokers_clock_rejections_stop_all_the_same()
    {
        await using var desk = await OpenAsync();
        await RejectAsync(desk, 4);
        desk.Fail("/v2/clock", new StatusBefore(500));
        desk.FailPosts(new StatusBefore(403));
        Assert.Equal(OutcomeKind.Rejected, (await desk.SubmitAsync(A.Sell(10))).Kind);

        desk.Exchange.Faults.Clear();
        Assert.Equal(StopCause.Rejections, Assert.Single(await desk.StopsAsync()).Cause);
    }

    public void Dispose() => _home.Dispose();

    private Setup Shared => new() { Policy = M.Policy, Time = _time, Journal = _home.Place };

    private Task<TestDesk> OpenAsync() => M.HoldingAsync(Shared);

    private async Task TripAsync(TestDesk desk)
    {
        await RejectAsync(desk, 5);
        Assert.NotNull(Assert.Single(await desk.StopsAsync()).Until);
        _time.Advance(s_pause);
    }

    /// <summary>Orders that the broker rejects: reducing ones, which nothing here holds back.</summary>
    private async Task RejectAsync(TestDesk desk, int times)
    {
        desk.FailPosts(new StatusBefore(403), times);
        for (var i = 0; i < times; i++)
            Assert.Equal(OutcomeKind.Rejected, (await desk.SubmitAsync(Another())).Kind);
    }

    private TradeOrder Another() => A.SellLimit(1, 200m + ++_orders);

    private static string? JsonId(string body) => System.Text.Json.Nodes.JsonNode.Parse(body)!["id"]?.ToString();
}
