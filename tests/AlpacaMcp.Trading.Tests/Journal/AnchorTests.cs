using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Journal.Sqlite;

namespace AlpacaMcp.Trading.Tests.Journal;

/// <summary>A journal that was cut off, replaced or taken away is noticed at the next start; what a crash leaves is not mistaken for it.</summary>
public sealed class AnchorTests : IDisposable
{
    private readonly JournalHome _home = new();
    private string _installation = "";

    [Fact]
    public async Task An_older_copy_put_back_halts_under_a_new_installation_id()
    {
        await WriteAsync("a");
        File.Copy(_home.Database, _home.PathOf("copy"));
        await WriteAsync("b");
        Replace(_home.PathOf("copy"));

        await AssertHaltedAsync();
    }

    [Fact]
    public async Task A_copy_that_went_on_by_itself_halts()
    {
        await WriteAsync("a");
        File.Copy(_home.Database, _home.PathOf("copy"));
        await WriteAsync("b");
        Replace(_home.PathOf("copy"));
        File.Move(_home.PathOf("journal.anchor"), _home.PathOf("away"));
        await WriteAsync("c");
        File.Move(_home.PathOf("away"), _home.PathOf("journal.anchor"), overwrite: true);

        await AssertHaltedAsync();
    }

    [Fact]
    public async Task Rows_cut_off_halt()
    {
        await WriteAsync("a");
        await WriteAsync("b");
        using (var rows = JournalConnection.Open(_home.Database))
            rows.Script("DROP TRIGGER entries_remain; DELETE FROM entries WHERE seq = (SELECT max(seq) FROM entries);");

        await AssertHaltedAsync();
    }

    [Fact]
    public async Task A_missing_journal_halts()
    {
        await WriteAsync("a");
        foreach (var file in Directory.GetFiles(_home.Folder, "journal.db*"))
            File.Delete(file);

        await AssertHaltedAsync();
    }

    [Fact]
    public async Task A_journal_that_is_missing_with_its_anchor_halts_where_somebody_has_traded()
    {
        using (var owners = new FileOwners(_home.Folder))
        using (var journal = J.At(_home.Place, TimeProvider.System, owners))
        {
            await journal.BeginAsync(J.Intent("a"));
            _installation = await journal.InstallationAsync(CancellationToken.None);
        }

        foreach (var file in Directory.GetFiles(_home.Folder, "journal.*"))
            File.Delete(file);

        await AssertHaltedAsync();
    }

    [Fact]
    public async Task An_empty_journal_halts()
    {
        await WriteAsync("a");
        await File.WriteAllBytesAsync(_home.Database, []);

        await AssertHaltedAsync();
    }

    [Fact]
    public async Task A_crash_between_the_finding_and_the_stop_does_not_lose_the_finding()
    {
        await WriteAsync("a");
        await File.WriteAllBytesAsync(_home.Database, []);
        using (JournalDatabase.Open(_home.Place, TimeProvider.System, new NoCrash()))
        {
            // It has found that rows are missing, and dies.
        }

        await AssertHaltedAsync();
    }

    [Fact]
    public async Task A_crash_between_commit_and_anchor_is_no_finding()
    {
        await WriteAsync("a");
        File.Copy(_home.PathOf("journal.anchor"), _home.PathOf("behind"));
        await WriteAsync("b");
        File.Move(_home.PathOf("behind"), _home.PathOf("journal.anchor"), overwrite: true);

        await AssertGoesOnAsync();
    }

    [Fact]
    public async Task A_slot_that_a_crash_cut_short_is_no_finding()
    {
        await WriteAsync("a");
        var anchor = await File.ReadAllBytesAsync(_home.PathOf("journal.anchor"));
        var last = anchor.AsSpan().LastIndexOf((byte)'\n');
        anchor.AsSpan(last - 60, 61).Clear();
        await File.WriteAllBytesAsync(_home.PathOf("journal.anchor"), anchor);

        await AssertGoesOnAsync();
    }

    [Fact]
    public async Task A_journal_without_a_row_is_no_finding()
    {
        using (JournalDatabase.Open(_home.Place, TimeProvider.System, new NoCrash()))
        {
            // It has made the tables, and dies.
        }

        using var journal = Open();

        Assert.Empty((await journal.StateAsync(null, CancellationToken.None)).Stops);
    }

    [Fact]
    public async Task A_crash_while_the_tables_are_made_leaves_a_file_that_can_be_used()
    {
        using (var crashing = Open(new Crash(CrashPoint.DuringMigration)))
            await Assert.ThrowsAsync<Crash.Crashed>(async () => await crashing.InstallationAsync(CancellationToken.None));

        using var journal = Open();

        Assert.True((await journal.BeginAsync(J.Intent("a"))).IsAllowed);
        Assert.Empty((await journal.StateAsync(null, CancellationToken.None)).Stops);
    }

    [Fact]
    public async Task A_journal_that_goes_on_after_a_finding_is_halted_once()
    {
        await WriteAsync("a");
        await File.WriteAllBytesAsync(_home.Database, []);
        await AssertHaltedAsync();
        using (var journal = Open())
            await journal.ResumeAsync(new("Looked into.", A.Now), null, CancellationToken.None);

        using var reopened = Open();

        Assert.Equal(TradingMode.Active, (await reopened.StateAsync(null, CancellationToken.None)).Mode);
    }

    [Fact]
    public async Task A_row_that_cannot_be_anchored_is_committed_and_the_next_waits_for_the_anchor()
    {
        using var journal = Open();
        await journal.BeginAsync(J.Intent("a"));
        File.Move(_home.PathOf("journal.anchor"), _home.PathOf("away"));
        Directory.CreateDirectory(_home.PathOf("journal.anchor"));

        Assert.True((await journal.BeginAsync(J.Intent("b"))).IsAllowed);
        await Assert.ThrowsAsync<JournalUnavailableException>(() => journal.BeginAsync(J.Intent("c")));
        Directory.Delete(_home.PathOf("journal.anchor"));
        File.Move(_home.PathOf("away"), _home.PathOf("journal.anchor"));

        Assert.True((await journal.BeginAsync(J.Intent("c"))).IsAllowed);
        Assert.Equal(IntentState.Sending, await journal.StateAsync("b"));
    }

    [Fact]
    public async Task More_rows_than_the_anchor_has_slots_are_no_finding()
    {
        using (var journal = Open())
        {
            foreach (var n in Enumerable.Range(0, 300))
                await journal.NoteAsync(EntryKind.Cancel, new("A cancel is sent.", $"{n}"), CancellationToken.None);
        }

        using var reopened = Open();

        Assert.Empty((await reopened.StateAsync(null, CancellationToken.None)).Stops);
    }

    public void Dispose() => _home.Dispose();

    private async Task WriteAsync(string id)
    {
        using var journal = Open();
        await journal.BeginAsync(J.Intent(id));
        _installation = await journal.InstallationAsync(CancellationToken.None);
    }

    private void Replace(string copy)
    {
        File.Delete(_home.PathOf("journal.db-wal"));
        File.Delete(_home.PathOf("journal.db-shm"));
        File.Copy(copy, _home.Database, overwrite: true);
    }

    private async Task AssertHaltedAsync()
    {
        using var journal = Open();
        var state = await journal.StateAsync(null, CancellationToken.None);

        Assert.Equal((TradingMode.Halted, StopCause.Journal), (state.Mode, state.Stops[0].Cause));
        Assert.NotEqual(_installation, await journal.InstallationAsync(CancellationToken.None));
    }

    private async Task AssertGoesOnAsync()
    {
        using var journal = Open();

        Assert.Empty((await journal.StateAsync(null, CancellationToken.None)).Stops);
        Assert.Equal(_installation, await journal.InstallationAsync(CancellationToken.None));
    }

    private SqliteJournal Open(ICrashPoints? crash = null) => J.At(_home.Place, TimeProvider.System, new LocalOwners(), crash);
}
