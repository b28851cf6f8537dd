using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Journal.Sqlite;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Tests.Journal;
using Microsoft.Extensions.Time.Testing;

namespace AlpacaMcp.Trading.Tests.Monitoring;

/// <summary>Stops and baselines in the journal: when they end, and what two that write at once make of them.</summary>
public sealed class StateJournalTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(A.Now);
    private readonly SqliteJournal _journal;

    public StateJournalTests() => _journal = J.InMemory(_time);

    // Clocks go back on Sunday 2026-11-01 and forward on Sunday 2027-03-14: New York's midnight is at 04:00 UTC in summer, at 05:00 in winter.
    [Theory]
    [InlineData("2026-10-31", "2026-11-01T03:59:59Z", true)]
    [InlineData("2026-10-31", "2026-11-01T04:00:00Z", false)]
    [InlineData("2026-11-01", "2026-11-02T04:30:00Z", true)] // Sunday has 25 hours
    [InlineData("2026-11-01", "2026-11-02T05:00:00Z", false)]
    [InlineData("2027-03-13", "2027-03-14T04:59:59Z", true)]
    [InlineData("2027-03-13", "2027-03-14T05:00:00Z", false)]
    [InlineData("2027-03-14", "2027-03-15T03:59:59Z", true)]
    [InlineData("2027-03-14", "2027-03-15T04:00:00Z", false)] // Sunday has 23 hours
    [InlineData("2026-11-20", "2026-11-22T17:00:00Z", false)] // Sunday after a Friday
    public async Task A_days_stop_ends_with_the_New_York_day(string day, string now, bool holds)
    {
        await _journal.StopAsync(Stop(StopCause.DailyLoss) with { Day = DateOnly.Parse(day, null) }, everywhere: false, CancellationToken.None);

        var state = await _journal.StateAsync(TradingDay.Of(DateTimeOffset.Parse(now, null)), CancellationToken.None);

        Assert.Equal(holds ? TradingMode.Reducing : TradingMode.Active, state.Mode);
    }

    [Fact]
    public async Task While_the_day_is_unknown_a_days_stop_holds()
    {
        await _journal.StopAsync(Stop(StopCause.DailyLoss) with { Day = M.Thursday }, everywhere: false, CancellationToken.None);

        Assert.Equal(TradingMode.Reducing, (await _journal.StateAsync(day: null, CancellationToken.None)).Mode);
    }

    [Fact]
    public async Task A_cause_that_holds_is_not_set_again()
    {
        Assert.True(await OnceAsync(Stop(StopCause.Drawdown)));
        Assert.False(await OnceAsync(Stop(StopCause.Drawdown)));
        Assert.True(await OnceAsync(Stop(StopCause.Rejections)));
    }

    [Fact]
    public async Task A_cause_that_has_ended_is_set_again()
    {
        Assert.True(await OnceAsync(Stop(StopCause.Rejections) with { Until = A.Now.AddMinutes(15) }));
        _time.Advance(TimeSpan.FromMinutes(15));

        Assert.True(await OnceAsync(Stop(StopCause.Rejections)));
    }

    // Judged on what the operator has forgiven in between.
    [Fact]
    public async Task A_stop_that_was_judged_before_a_resume_is_not_set_after_it()
    {
        await _journal.ResumeAsync(new("Looked into it.", A.Now), baseline: null, CancellationToken.None);

        Assert.False(await OnceAsync(Stop(StopCause.Drawdown)));
        Assert.True(await _journal.StopOnceAsync(Stop(StopCause.Drawdown), M.Friday, await _journal.ResumedAsync(CancellationToken.None), CancellationToken.None));
    }

    [Fact]
    public async Task A_baseline_takes_the_place_only_of_the_one_it_was_worked_out_from()
    {
        var (first, higher, late) = (M.Kept(100_000m), M.Kept(120_000m), M.Kept(110_000m));
        await _journal.KeepBaselineAsync(first, before: null, CancellationToken.None);
        await _journal.KeepBaselineAsync(higher, before: first, CancellationToken.None);

        await _journal.KeepBaselineAsync(late, before: first, CancellationToken.None);

        Assert.Equal(higher, await _journal.BaselineAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_resumes_baseline_stands_against_a_look_that_was_under_way()
    {
        await _journal.KeepBaselineAsync(M.Kept(100_000m), before: null, CancellationToken.None);
        await _journal.ResumeAsync(new("Looked into it.", A.Now), (M.Figures() with { Equity = 60_000m }).Resumed(), CancellationToken.None);

        await _journal.KeepBaselineAsync(M.Kept(101_000m), before: M.Kept(100_000m), CancellationToken.None);

        var kept = await _journal.BaselineAsync(CancellationToken.None);
        Assert.Equal((60_000m, A.Now), (kept?.Peak, kept?.ResumedAt));
    }

    public void Dispose() => _journal.Dispose();

    private static Stop Stop(string cause) => new() { Cause = cause, Mode = TradingMode.Reducing, By = "rule", Reason = "A test's.", Since = A.Now };

    private ValueTask<bool> OnceAsync(Stop stop) => _journal.StopOnceAsync(stop, M.Friday, since: null, CancellationToken.None);
}
