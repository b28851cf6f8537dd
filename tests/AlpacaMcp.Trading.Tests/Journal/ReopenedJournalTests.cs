using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Journal.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace AlpacaMcp.Trading.Tests.Journal;

/// <summary>What a process leaves in the file, the next one finds.</summary>
public sealed class ReopenedJournalTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(A.Now);
    private readonly JournalHome _home = new();

    [Fact]
    public async Task Intents_are_as_they_were()
    {
        OrderIntent? before;
        using (var journal = Open())
        {
            await journal.BeginAsync(J.Intent("a"));
            await journal.EndAsync("a", "filled", 1, 99m);
            before = await journal.FindAsync("a", CancellationToken.None);
        }

        using var reopened = Open();

        Assert.Equal(new IntentEnd("filled", 1, 99m), before?.End);
        Assert.Equal(before, await reopened.FindAsync("a", CancellationToken.None));
    }

    [Fact]
    public async Task The_days_sums_are_as_they_were()
    {
        using (var journal = Open())
        {
            await journal.BeginAsync(J.Intent("a"));
            await journal.BeginAsync(J.Intent("b") with { Notional = 50.25m });
        }

        using var reopened = Open();

        Assert.Equal((2, 150.25m), await reopened.TodayAsync());
    }

    [Fact]
    public async Task Stops_hold()
    {
        var stop = new Stop { Cause = StopCause.Agent, Mode = TradingMode.Halted, By = "agent", Reason = "Enough.", Since = A.Now };
        using (var journal = Open())
            await journal.StopAsync(stop, everywhere: false, CancellationToken.None);

        using var reopened = Open();

        Assert.Equal([stop], (await reopened.StateAsync(J.Day, CancellationToken.None)).Stops);
    }

    [Fact]
    public async Task A_stop_everywhere_holds_every_account_and_a_resume_of_one_lifts_it()
    {
        var stop = new Stop { Cause = StopCause.HaltFile, Mode = TradingMode.Halted, By = "file", Reason = "Enough.", Since = A.Now };
        using (var journal = Open())
            await journal.StopAsync(stop, everywhere: true, CancellationToken.None);

        using var other = J.At(_home.Place, _time, new LocalOwners(), account: "two");
        Assert.Equal(TradingMode.Halted, (await other.StateAsync(J.Day, CancellationToken.None)).Mode);

        await other.ResumeAsync(new("Looked into.", A.Now), null, CancellationToken.None);
        Assert.Equal(TradingMode.Active, (await other.StateAsync(J.Day, CancellationToken.None)).Mode);
    }

    [Fact]
    public async Task Baseline_and_resumption_are_as_they_were()
    {
        var (resumption, baseline) = (new Resumption("Looked into.", A.Now), new Baseline(J.Day, 101_000m, new(J.Day, 500m)) { Resumed = new(J.Day, 99_000m), ResumedAt = A.Now });
        using (var journal = Open())
            await journal.ResumeAsync(resumption, baseline, CancellationToken.None);

        using var reopened = Open();

        Assert.Equal(resumption, await reopened.ResumedAsync(CancellationToken.None));
        Assert.Equal(baseline, await reopened.BaselineAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Ids_go_on_with_the_same_installation()
    {
        string before;
        using (var journal = Open())
            before = await journal.InstallationAsync(CancellationToken.None);

        using var reopened = Open();

        Assert.Matches("^[0-9a-f]{8}$", before);
        Assert.Equal(before, await reopened.InstallationAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Accounts_do_not_see_each_others_orders()
    {
        using var journal = Open();
        using var other = J.At(_home.Place, _time, new LocalOwners(), account: "two");
        await journal.BeginAsync(J.Intent("a"));

        Assert.Null(await other.FindAsync("a", CancellationToken.None));
        Assert.Equal((0, 0), await other.TodayAsync());
    }

    public void Dispose() => _home.Dispose();

    private SqliteJournal Open() => J.At(_home.Place, _time, new LocalOwners());
}
