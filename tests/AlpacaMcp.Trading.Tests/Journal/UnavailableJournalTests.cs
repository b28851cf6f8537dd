using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Sending;

namespace AlpacaMcp.Trading.Tests.Journal;

/// <summary>
/// While the journal cannot be used nothing opens, and no file keeps a position from being closed or an order from being canceled. The file is
/// a real one that another process keeps locked, or that is no journal; a full disk is a matter of real processes.
/// </summary>
public sealed class UnavailableJournalTests : IDisposable
{
    private readonly JournalHome _home = new();

    [Fact]
    public async Task Nothing_opens_while_another_process_keeps_it_locked()
    {
        await using var desk = await OpenAsync();
        await desk.SubmitAsync(A.BuyLimit(1, 90m));
        using var locked = _home.Lock();

        var outcome = await desk.SubmitAsync(A.BuyLimit(2, 90m));

        Assert.Equal("JOURNAL_UNAVAILABLE", Assert.Single(outcome.Objections).Code);
        Assert.Single(desk.Posts);
    }

    [Fact]
    public async Task A_position_is_closed_and_noted_and_counted_once_when_it_works_again()
    {
        await using var desk = await OpenAsync();
        await desk.HoldAsync(A.Buy(10));
        await desk.Journal.LiveAsync(CancellationToken.None);
        OrderOutcome closed;
        using (_home.Lock())
            closed = await desk.CloseAsync("AAPL");

        Assert.Equal(OutcomeKind.Placed, closed.Kind);
        Assert.True(Emergency.HoldsLines());
        Assert.Equal(OutcomeKind.Placed, (await desk.SubmitAsync(A.BuyLimit(1, 90m))).Kind);
        Assert.False(Emergency.HoldsLines());
        Assert.Equal(2, (await desk.Journal.LatestAsync(EntryKind.Intent, 10, CancellationToken.None)).Count);
        Assert.Equal(IntentState.Ended, await desk.StateOfAsync(closed.Order?.ClientOrderId ?? ""));
        Assert.Empty(await desk.Journal.UnknownAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_opens_once_the_file_was_taken_away_or_replaced_and_a_position_is_closed(bool isReplaced)
    {
        await using var desk = await OpenAsync();
        await desk.HoldAsync(A.Buy(10));
        await desk.Journal.LiveAsync(CancellationToken.None);
        foreach (var file in Directory.GetFiles(_home.Folder, "journal.db*"))
            File.Move(file, $"{file}.away");
        if (isReplaced)
            File.Copy(_home.PathOf("journal.db.away"), _home.Database);
        var posts = desk.Posts.Count;

        var opened = await desk.SubmitAsync(A.BuyLimit(2, 90m));
        var closed = await desk.CloseAsync("AAPL");
        await desk.Halts.HaltAsync(StopCause.Agent, "agent", "Enough.", everywhere: false, CancellationToken.None);

        Assert.Equal("JOURNAL_UNAVAILABLE", Assert.Single(opened.Objections).Code);
        Assert.Equal((OutcomeKind.Placed, posts + 1), (closed.Kind, desk.Posts.Count));
        Assert.True(File.Exists(_home.PathOf("HALT")));
    }

    [Fact]
    public async Task What_it_noted_is_taken_over_by_the_next_process()
    {
        await using var desk = await OpenAsync();
        await desk.HoldAsync(A.Buy(10));
        OrderOutcome closed;
        await using (var first = desk.FreshProcess(Shared))
        {
            await first.Journal.LiveAsync(CancellationToken.None);
            using (_home.Lock())
                closed = await first.CloseAsync("AAPL");
        }

        await using var next = desk.FreshProcess(Shared);
        await next.SubmitAsync(A.BuyLimit(1, 90m));

        Assert.Equal(IntentState.Ended, await next.StateOfAsync(closed.Order?.ClientOrderId ?? ""));
    }

    [Fact]
    public async Task Parallel_closes_close_once()
    {
        await using var desk = await OpenAsync();
        await desk.HoldAsync(A.Buy(90));
        await desk.Journal.LiveAsync(CancellationToken.None);
        using var locked = _home.Lock();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => desk.CloseAsync("AAPL"))));

        Assert.True(desk.Exchange.Book.Positions.Count == 0, string.Join("; ", outcomes.Select(o => $"{o.Kind} {o.ClientOrderId} {string.Join(", ", o.Objections.Select(x => x.Code))}")));
        var sale = Assert.Single(desk.Book, o => o.Side == "sell");
        Assert.Contains(outcomes, o => o.Kind == OutcomeKind.Placed);
        Assert.All(outcomes.Where(o => o.Kind == OutcomeKind.Placed), o => Assert.Equal(sale.ClientOrderId, o.ClientOrderId)); // or shown: "NOT placed again"
    }

    // The process has just opened it and knows no more of halts than that there were none.
    [Fact]
    public async Task A_position_is_closed_while_the_disk_hangs()
    {
        using var disk = new StuckInside();
        await using var desk = await TestDesk.OpenAsync(Shared with { Crash = disk });
        await desk.HoldAsync(A.Buy(90));
        await desk.Journal.LiveAsync(CancellationToken.None);
        disk.Arm();
        var opening = Task.Run(() => desk.SubmitAsync(A.BuyLimit(1, 90m)));
        await disk.Stuck;

        var closed = await desk.CloseAsync("AAPL");

        disk.LetGo();
        Assert.Equal(OutcomeKind.Placed, closed.Kind);
        Assert.Equal(OutcomeKind.Placed, (await opening).Kind);
    }

    [Fact]
    public async Task A_position_can_be_closed_in_two_steps()
    {
        await using var desk = await OpenAsync();
        await desk.HoldAsync(A.Buy(90));
        await desk.Journal.LiveAsync(CancellationToken.None);
        using var locked = _home.Lock();

        Assert.Equal(OutcomeKind.Placed, (await desk.CloseAsync("AAPL", qty: 30)).Kind);
        Assert.Equal(OutcomeKind.Placed, (await desk.CloseAsync("AAPL")).Kind);
        Assert.Empty(desk.Exchange.Book.Positions);
    }

    [Fact]
    public async Task A_close_is_sent_when_it_cannot_be_noted_anywhere_and_kept_in_mind()
    {
        await using var desk = await OpenAsync();
        await desk.HoldAsync(A.Buy(10));
        await desk.Journal.LiveAsync(CancellationToken.None);
        Directory.CreateDirectory(_home.PathOf("journal.emergency"));
        OrderOutcome closed;
        using (_home.Lock())
            closed = await desk.CloseAsync("AAPL");

        Assert.Equal(OutcomeKind.Placed, closed.Kind);
        Directory.Delete(_home.PathOf("journal.emergency"));
        await desk.SubmitAsync(A.BuyLimit(1, 90m));
        Assert.Equal(IntentState.Ended, await desk.StateOfAsync(closed.Order?.ClientOrderId ?? ""));
    }

    [Fact]
    public async Task Who_reads_news_is_told_when_that_can_be_kept_nowhere()
    {
        await using var desk = await TestDesk.OpenAsync(Shared with { Policy = A.Policy() with { TaintAfterNews = true } });
        await desk.Journal.LiveAsync(CancellationToken.None);
        Assert.True(await desk.Approvals.NoteNewsAsync());
        using var locked = _home.Lock();

        Assert.True(await desk.Approvals.NoteNewsAsync()); // in the emergency file
        File.Delete(_home.PathOf("journal.emergency"));
        Directory.CreateDirectory(_home.PathOf("journal.emergency"));
        Assert.False(await desk.Approvals.NoteNewsAsync());
    }

    [Fact]
    public async Task A_cancel_is_sent_and_noted()
    {
        await using var desk = await OpenAsync();
        var placed = await desk.SubmitAsync(A.BuyLimit(1, 90m));
        using (_home.Lock())
            await desk.Desk.CancelAsync(placed.Order!.Id, CancellationToken.None); // it was placed

        Assert.Equal("canceled", desk.Book[^1].Status);
        await desk.SubmitAsync(A.BuyLimit(2, 90m));
        var note = Assert.Single(await desk.Journal.LatestAsync(EntryKind.Operator, 10, CancellationToken.None));
        Assert.Contains("noted while the journal could not be written: A cancel is sent.", note.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_close_whose_answer_is_lost_is_settled_when_it_works_again()
    {
        await using var desk = await OpenAsync(Setup.Hasty);
        await desk.HoldAsync(A.Buy(10));
        await desk.Journal.LiveAsync(CancellationToken.None);
        desk.FailPosts(new LoseResponse());
        desk.FailLookups(new StatusBefore(503));
        OrderOutcome closed;
        using (_home.Lock())
            closed = await desk.CloseAsync("AAPL");

        Assert.Equal(OutcomeKind.Unknown, closed.Kind);
        await desk.SubmitAsync(A.BuyLimit(1, 90m));
        await desk.SubmitAsync(A.BuyLimit(2, 90m));
        Assert.Equal(IntentState.Ended, await desk.StateOfAsync(closed.ClientOrderId ?? ""));
    }

    [Fact]
    public async Task A_halt_still_halts()
    {
        await using var desk = await OpenAsync();
        await desk.HoldAsync(A.Buy(10));
        await desk.Journal.LiveAsync(CancellationToken.None);
        using var locked = _home.Lock();

        await desk.Halts.HaltAsync(StopCause.Agent, "agent", "Enough.", everywhere: false, CancellationToken.None);

        Assert.Equal(OutcomeKind.Denied, (await desk.CloseAsync("AAPL")).Kind);
        Assert.DoesNotContain(desk.Book, o => o.Side == "sell");
    }

    [Fact]
    public async Task A_file_that_is_no_journal_halts_and_cancels_and_the_operators_exit_pass()
    {
        await using var desk = await OpenAsync();
        await desk.HoldAsync(A.Buy(10));
        await desk.PlaceForeignAsync(A.BuyLimit(1, 90m), "resting");
        await using (var first = desk.FreshProcess(Shared))
            await first.Journal.LiveAsync(CancellationToken.None);
        await File.WriteAllTextAsync(_home.Database, new string('x', 10_000));
        await using var desk2 = desk.FreshProcess(Shared);
        var posts = desk.Posts.Count;

        var opened = await desk2.SubmitAsync(A.BuyLimit(3, 90m));
        var closed = await desk2.CloseAsync("AAPL");
        Assert.All([opened, closed], outcome => Assert.Contains(RiskCode.TradingHalted, outcome.Objections.Select(o => o.Code)));
        Assert.Equal(posts, desk.Posts.Count);

        await desk2.Desk.CancelAsync(desk.Book.Single(o => o.ClientOrderId == "resting").Id, CancellationToken.None);
        Assert.Equal("canceled", desk.Book.Single(o => o.ClientOrderId == "resting").Status);
        var exit = await desk2.Closer.CloseAsync("AAPL", null, null, false, new Closing(ByOperator: true), CancellationToken.None);
        Assert.Equal(OutcomeKind.Placed, exit.Kind);
    }

    [Fact]
    public async Task Where_no_journal_can_be_begun_nothing_opens_and_a_position_is_closed()
    {
        await using var desk = await OpenAsync();
        await desk.HoldAsync(A.Buy(10));
        await using var nowhere = desk.FreshProcess(new Setup { Journal = new JournalPlace("/proc/no-home-can-be-here") });

        var opened = await nowhere.SubmitAsync(A.BuyLimit(2, 90m));
        var closed = await nowhere.CloseAsync("AAPL");

        Assert.Contains("REDUCE_ONLY", opened.Objections.Select(o => o.Code));
        Assert.Equal(OutcomeKind.Placed, closed.Kind);
    }

    public void Dispose() => _home.Dispose();

    private EmergencyFile Emergency => new(_home.Folder);

    private Setup Shared => new() { Journal = _home.Place with { LockTimeout = TimeSpan.FromMilliseconds(50) } };

    private Task<TestDesk> OpenAsync() => TestDesk.OpenAsync(Shared);

    private Task<TestDesk> OpenAsync(SettlementTimes times) => TestDesk.OpenAsync(Shared with { Times = times });
}
