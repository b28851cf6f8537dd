using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Journal.Auditing;
using AlpacaMcp.Trading.Journal.Sqlite;

namespace AlpacaMcp.Trading.Tests.Journal.Auditing;

public sealed class JournalRestoreTests : IDisposable
{
    private readonly JournalHome _home = new();

    [Fact]
    public async Task A_restored_journal_holds_what_the_backup_held_and_starts_halted_as_a_new_installation()
    {
        var installation = await WriteAsync("a");
        File.Copy(_home.Database, Backup);
        await WriteAsync("b");

        Assert.Null(Restore());

        using var journal = Open();
        var state = await journal.StateAsync(null, CancellationToken.None);
        Assert.Equal(IntentState.Sending, await journal.StateAsync("a"));
        Assert.Null(await journal.StateAsync("b"));
        Assert.NotEqual(installation, await journal.InstallationAsync(CancellationToken.None));
        Assert.Equal((TradingMode.Halted, StopCause.Journal, "operator"), (state.Mode, state.Stops[0].Cause, state.Stops[0].By));
        Assert.True(File.Exists(_home.PathOf("HALT")));
    }

    [Fact]
    public async Task A_restored_journal_is_sound_and_the_one_before_it_is_kept()
    {
        await WriteAsync("a");
        File.Copy(_home.Database, Backup);
        await WriteAsync("b");

        Restore();

        Assert.Equal([], new JournalAudit(_home.Place).Run(CancellationToken.None).Findings);
        Assert.Single(Directory.GetFiles(_home.Folder, "journal.db.before-*"));
        Assert.False(Directory.Exists(_home.PathOf("restoring")));
    }

    [Fact]
    public async Task A_backup_of_a_halted_journal_stays_halted_for_its_own_cause_too()
    {
        using (var journal = Open())
            await journal.StopAsync(new() { Cause = StopCause.Agent, Mode = TradingMode.Halted, By = "agent", Reason = "Enough.", Since = A.Now }, everywhere: false, CancellationToken.None);
        File.Copy(_home.Database, Backup);

        Restore();

        using var restored = Open();
        Assert.Equal([StopCause.Agent, StopCause.Journal], (await restored.StateAsync(null, CancellationToken.None)).Stops.Select(stop => stop.Cause).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_backup_that_somebody_edited_is_not_put_in_place()
    {
        await WriteAsync("a");
        File.Copy(_home.Database, Backup);
        using (var rows = JournalConnection.Open(Backup))
            rows.Script("DROP TRIGGER entries_stay; UPDATE entries SET body = '{}' WHERE seq = 3;");

        Assert.Contains("not a sound journal", Restore(), StringComparison.Ordinal);
        Assert.False(File.Exists(_home.PathOf("HALT")));
    }

    [Fact]
    public void A_backup_that_is_not_there_says_so() => Assert.Contains("is not there", Restore(), StringComparison.Ordinal);

    [Fact]
    public async Task While_a_server_has_the_journal_open_nothing_is_restored()
    {
        await WriteAsync("a");
        File.Copy(_home.Database, Backup);
        using var server = Open();
        Assert.True(server.MayHoldUnknown);

        Assert.Contains("is running", Restore(), StringComparison.Ordinal);
        Assert.True((await server.BeginAsync(J.Intent("b"))).IsAllowed);
    }

    [Fact]
    public async Task A_journal_that_is_broken_can_be_replaced()
    {
        await WriteAsync("a");
        File.Copy(_home.Database, Backup);
        await File.WriteAllBytesAsync(_home.Database, [.. Enumerable.Repeat((byte)7, 10_000)]);

        Assert.Null(Restore());
    }

    public void Dispose() => _home.Dispose();

    private string Backup => _home.PathOf("backup.db");

    private string? Restore() => new JournalRestore(_home.Place, TimeProvider.System).Run(Backup, "a test");

    private SqliteJournal Open() => J.At(_home.Place, TimeProvider.System, new LocalOwners());

    private async Task<string> WriteAsync(string id)
    {
        using var journal = Open();
        await journal.BeginAsync(J.Intent(id));
        return await journal.InstallationAsync(CancellationToken.None);
    }
}
