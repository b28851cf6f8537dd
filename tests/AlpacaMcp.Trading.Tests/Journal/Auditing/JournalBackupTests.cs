using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Journal.Auditing;
using AlpacaMcp.Trading.Journal.Sqlite;

namespace AlpacaMcp.Trading.Tests.Journal.Auditing;

public sealed class JournalBackupTests : IDisposable
{
    private readonly JournalHome _home = new();
    private readonly JournalHome _copy = new();

    public JournalBackupTests() => Directory.CreateDirectory(_copy.Folder);

    [Fact]
    public async Task A_copy_that_is_made_while_the_journal_is_written_is_a_sound_journal_of_one_moment()
    {
        using var journal = Open();
        await journal.BeginAsync(J.Intent("first"));
        using var enough = new CancellationTokenSource();
        var writing = Task.Run(() => WriteAsync(journal, enough.Token));

        List<AuditReport> reports = [];
        while (reports.Count < 5 || reports[^1].Rows == reports[0].Rows) // Rows come, or the writing has failed.
        {
            Assert.False(writing.IsCompleted);
            reports.Add(Backup());
        }

        await enough.CancelAsync();
        await writing;

        Assert.All(reports, report => Assert.Equal([], report.Findings));
    }

    [Fact]
    public async Task A_copy_is_one_file_that_needs_nothing_beside_it()
    {
        using var journal = Open();
        await journal.BeginAsync(J.Intent("a"));

        Backup();

        Assert.Equal(["journal.anchor", "journal.db"], Directory.GetFiles(_copy.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_copy_from_which_rows_were_cut_off_is_known_by_what_was_noted_beside_it()
    {
        using (var journal = Open())
        {
            await journal.BeginAsync(J.Intent("a"));
            await journal.BeginAsync(J.Intent("b"));
        }

        Backup();
        using (var rows = JournalConnection.Open(_copy.Database))
            rows.Script("DROP TRIGGER entries_remain; DELETE FROM entries WHERE seq = (SELECT max(seq) FROM entries);");

        Assert.Contains(new JournalAudit(_copy.Place).Run(CancellationToken.None).Findings, finding => finding.Contains("cut off", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_journal_there_is_no_copy()
    {
        Assert.Null(new JournalBackup(_home.Place).Run(_copy.Folder, out var problem, CancellationToken.None));
        Assert.Equal("There is no journal.", problem);
    }

    [Fact]
    public async Task What_was_noted_while_the_journal_could_not_be_written_comes_back_with_a_restore()
    {
        using (var journal = Open())
            await journal.BeginAsync(J.Intent("a"));
        Backup();
        var noted = new EmergencyFile(_copy.Folder);
        noted.TryAdd(new("2026-11-20T15:00:00.0000000+00:00", EntryKind.Intent, Intent: J.Intent("noted")));

        Assert.Null(new JournalRestore(_home.Place, TimeProvider.System).Run(_copy.Database, "a test", _copy.PathOf("journal.emergency")));

        List<string?> taken = [];
        new EmergencyFile(_home.Folder).Drain(lines => taken.AddRange(lines.Select(line => line.Intent?.ClientOrderId)));
        Assert.Equal(["noted"], taken);
    }

    [Fact]
    public async Task An_audit_that_leaves_no_trace_finds_the_same()
    {
        using (var journal = Open())
            await journal.BeginAsync(J.Intent("a"));

        var untouched = new JournalAudit(_home.Place, isUntouched: true).Run(CancellationToken.None);

        Assert.True(untouched.IsSound);
        Assert.Equal(new JournalAudit(_home.Place).Run(CancellationToken.None).Hash, untouched.Hash);
    }

    [Fact]
    public async Task A_look_that_leaves_no_trace_makes_no_file()
    {
        using (var journal = Open())
            await journal.BeginAsync(J.Intent("a"));
        var before = Directory.GetFiles(_home.Folder).Order(StringComparer.Ordinal).ToList();

        new JournalAudit(_home.Place, isUntouched: true).Run(CancellationToken.None);
        using (JournalReader.Open(_home.Place, out _, isUntouched: true))
            Assert.Equal(before, Directory.GetFiles(_home.Folder).Order(StringComparer.Ordinal));

        Assert.Equal(before, Directory.GetFiles(_home.Folder).Order(StringComparer.Ordinal));
    }

    public void Dispose()
    {
        _home.Dispose();
        _copy.Dispose();
    }

    private SqliteJournal Open() => J.At(_home.Place, TimeProvider.System, new LocalOwners());

    private AuditReport Backup()
    {
        foreach (var file in Directory.GetFiles(_copy.Folder))
            File.Delete(file);
        return new JournalBackup(_home.Place).Run(_copy.Folder, out var problem, CancellationToken.None) ?? throw new InvalidOperationException(problem);
    }

    private static async Task WriteAsync(SqliteJournal journal, CancellationToken enough)
    {
        for (var i = 0; !enough.IsCancellationRequested; i++)
            await journal.BeginAsync(J.Intent($"{i}"));
    }
}
