using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Journal.Auditing;
using AlpacaMcp.Trading.Journal.Sqlite;
using Microsoft.Data.Sqlite;

namespace AlpacaMcp.Trading.Tests.Journal.Auditing;

/// <summary>Whatever is done to the file with a plain SQLite connection is found.</summary>
public sealed class JournalAuditTests : IDisposable
{
    private const string Unguarded = "DROP TRIGGER entries_stay; DROP TRIGGER entries_remain; ";
    private readonly JournalHome _home = new();

    [Fact]
    public async Task A_journal_that_nobody_touched_is_sound()
    {
        await WriteAsync(40);

        var report = Audit();

        Assert.Equal([], report.Findings);
        Assert.Equal(122, report.Rows); // installed, opened, and three rows for each order
    }

    // As whoever looks sees it who comes between a first server's making the file and its filling it.
    [Fact]
    public void A_file_with_nothing_in_it_yet_is_no_journal()
    {
        Directory.CreateDirectory(_home.Folder);
        JournalConnection.Open(_home.Database).Dispose();

        Assert.Null(JournalReader.Open(_home.Place, out var problem));
        Assert.Equal("There is no journal.", problem);
    }

    [Fact]
    public async Task A_journal_that_servers_write_to_meanwhile_is_sound()
    {
        using var journal = Open();
        await journal.BeginAsync(J.Intent("a"));

        Assert.True(Audit().IsSound);
        Assert.True((await journal.BeginAsync(J.Intent("b"))).IsAllowed);
    }

    [Theory]
    [InlineData("UPDATE entries SET body = replace(body, '\"qty\":1', '\"qty\":2') WHERE seq = 6", "Row 6 is not the one that was written")]
    [InlineData("UPDATE entries SET at = '2026-01-01T00:00:00.0000000+00:00' WHERE seq = 9", "Row 9 is not the one that was written")]
    [InlineData("UPDATE entries SET kind = 'cancel' WHERE seq = 5", "Row 5 is not the one that was written")]
    [InlineData("UPDATE entries SET scope = 'live/other' WHERE seq = 6", "Row 6 is not the one that was written")]
    [InlineData("DELETE FROM entries WHERE seq = 8", "Row 8 is missing")]
    [InlineData("DELETE FROM entries WHERE seq = 1", "Row 1 is missing")]
    [InlineData("DELETE FROM entries WHERE seq > 20", "Row 21 had been written and is gone")]
    [InlineData("UPDATE entries SET seq = -1 WHERE seq = 4; UPDATE entries SET seq = 4 WHERE seq = 5; UPDATE entries SET seq = 5 WHERE seq = -1", "Row 4 is not the one that was written")]
    [InlineData("INSERT INTO entries(seq, at, scope, kind, body, hash) SELECT max(seq) + 1, at, scope, kind, body, hash FROM entries", "is not the one that was written")]
    [InlineData("UPDATE entries SET body = '{' WHERE seq = 7", "Row 7 cannot be understood")]
    public async Task An_edited_deleted_reordered_added_or_cut_off_row_is_found(string sql, string finding)
    {
        await WriteAsync(10);

        Tamper(Unguarded + sql);

        Assert.Contains(Audit().Findings, found => found.Contains(finding, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("UPDATE intents SET state = 4 WHERE id = 'id-3'", "Table intents")]
    [InlineData("UPDATE intents SET terms = zeroblob(32) WHERE id = 'id-3'", "Table intents")]
    [InlineData("UPDATE days SET notional = '0'", "Table days")]
    [InlineData("DELETE FROM openings", "Table openings")]
    [InlineData("DELETE FROM latest", "Table latest")]
    [InlineData("INSERT INTO stops(scope, cause, body) VALUES('*', 'agent', '{}')", "Table stops")]
    [InlineData("DROP TRIGGER entries_stay", "The guard entries_stay is missing")]
    public async Task A_table_that_does_not_say_what_the_rows_say_is_found(string sql, string finding)
    {
        await WriteAsync(10);

        Tamper(sql);

        Assert.Contains(Audit().Findings, found => found.Contains(finding, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rows_hashed_anew_after_an_edit_are_found_by_what_is_noted_outside()
    {
        await WriteAsync(10);

        Rehash("UPDATE entries SET body = replace(body, '\"qty\":1', '\"qty\":2') WHERE seq = 6");

        Assert.Contains(Audit().Findings, found => found.Contains("not the one that was noted", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_older_copy_put_back_is_found()
    {
        await WriteAsync(3);
        File.Copy(_home.Database, _home.PathOf("copy"));
        await WriteAsync(3);
        File.Copy(_home.PathOf("copy"), _home.Database, overwrite: true);

        Assert.Contains(Audit().Findings, found => found.Contains("an older copy was put back", StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_journal_is_found()
    {
        Assert.Equal(["There is no journal."], Audit().Findings);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_found_and_not_thrown()
    {
        await WriteAsync(1);
        await File.WriteAllBytesAsync(_home.Database, [.. Enumerable.Repeat((byte)7, 10_000)]);

        Assert.Contains(Audit().Findings, found => found.StartsWith("The journal cannot be read any further", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_audit_changes_nothing()
    {
        await WriteAsync(3);
        Tamper(Unguarded + "DELETE FROM entries WHERE seq > 6");
        var before = await File.ReadAllBytesAsync(_home.PathOf("journal.anchor"));

        Audit();

        Assert.Equal(before, await File.ReadAllBytesAsync(_home.PathOf("journal.anchor")));
        Assert.False(Audit().IsSound);
    }

    public void Dispose() => _home.Dispose();

    private AuditReport Audit() => new JournalAudit(_home.Place).Run(CancellationToken.None);

    private async Task WriteAsync(int orders)
    {
        using var journal = Open();
        var first = await journal.MarkAsync(CancellationToken.None);
        for (var n = 0; n < orders; n++)
        {
            await journal.BeginAsync(J.Intent($"id-{first + n}"));
            await journal.RecordAsync($"id-{first + n}", IntentState.Acknowledged);
            await journal.EndAsync($"id-{first + n}", "filled", 1, 100m);
        }
    }

    private SqliteJournal Open() => J.At(_home.Place, TimeProvider.System, new LocalOwners());

    private void Tamper(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_home.Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>What somebody would do who knows how the chain is made.</summary>
    private void Rehash(string sql)
    {
        Tamper(Unguarded + sql);
        using var rows = JournalConnection.Open(_home.Database);
        var before = JournalHash.Start;
        foreach (var entry in EntryRows.After(rows, 0, 1_000))
        {
            before = JournalHash.Of(before, entry.Seq, entry.At, entry.Scope, entry.Kind, entry.Body);
            rows.Run("UPDATE entries SET hash = $1 WHERE seq = $0", entry.Seq, before);
        }
    }
}
