using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Journal.Sqlite;

namespace AlpacaMcp.Trading.Tests.Journal;

/// <summary>How the file is kept.</summary>
public sealed class JournalFileTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly JournalHome _home = new();

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")] // FULL: a commit is on disk when it returns.
    [InlineData("user_version", "1")]
    public void The_database_is_durable_and_says_its_form(string pragma, string value)
    {
        using var database = JournalDatabase.Open(_home.Place, TimeProvider.System, new NoCrash());

        Assert.Equal(value, database.Read(rows => rows.Pragma(pragma)));
    }

    [Fact]
    public async Task Only_the_owner_may_read_it()
    {
        using var owners = new FileOwners(_home.Folder);
        using var journal = J.At(_home.Place, TimeProvider.System, owners);
        await journal.BeginAsync(J.Intent("a"));

        Assert.Equal(OwnerOnly | UnixFileMode.UserExecute, File.GetUnixFileMode(_home.Folder));
        Assert.All(
            (string[])["journal.db", "journal.db-wal", "journal.db-shm", "journal.anchor"],
            file => Assert.Equal((file, OwnerOnly), (file, File.GetUnixFileMode(_home.PathOf(file)))));
    }

    [Theory]
    [InlineData("UPDATE entries SET body = '{}'")]
    [InlineData("DELETE FROM entries")]
    public async Task Rows_are_only_added(string tampering)
    {
        using var journal = J.At(_home.Place, TimeProvider.System, new LocalOwners());
        await journal.BeginAsync(J.Intent("a"));
        using var other = JournalConnection.Open(_home.Database);

        var refused = Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => other.Script(tampering));

        Assert.Contains("only added to", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>What one has read stays true until its intent is committed: whoever comes in between waits.</summary>
    [Fact]
    public async Task While_one_decides_nobody_else_writes()
    {
        using var one = J.At(_home.Place, TimeProvider.System, new LocalOwners());
        using var other = J.At(_home.Place with { LockTimeout = TimeSpan.FromMilliseconds(20) }, TimeProvider.System, new LocalOwners());
        await other.BeginAsync(J.Intent("a"));
        Exception? meanwhile = null;

        var decision = await one.TryBeginAsync(
            default,
            _ =>
            {
                meanwhile = Record.Exception(() => other.Home.Write(tx => tx.Append("simulator/one", EntryKind.Cancel, new("Between."), JournalJson.Default.JournalNote)));
                return new(J.Intent("b"), []);
            },
            CancellationToken.None);

        Assert.IsType<JournalUnavailableException>(meanwhile);
        Assert.True(decision.IsAllowed);
    }

    [Fact]
    public async Task Each_row_is_chained_to_the_one_before_it()
    {
        using var journal = J.At(_home.Place, TimeProvider.System, new LocalOwners());
        await journal.BeginAsync(J.Intent("a"));
        await journal.RecordAsync("a", IntentState.Unknown);
        using var other = JournalConnection.Open(_home.Database);

        var before = JournalHash.Start;
        foreach (var row in EntryRows.After(other, 0, 100))
            Assert.Equal(row.Hash, Convert.ToHexStringLower(before = JournalHash.Of(before, row.Seq, row.At, row.Scope, row.Kind, row.Body)));
    }

    [Fact]
    public void A_form_that_a_newer_server_made_is_left_alone()
    {
        using (JournalDatabase.Open(_home.Place, TimeProvider.System, new NoCrash()))
        {
            // Makes it.
        }

        using (var rows = JournalConnection.Open(_home.Database))
            rows.Script("PRAGMA user_version = 99");

        var refused = Assert.Throws<JournalUnavailableException>(() => JournalDatabase.Open(_home.Place, TimeProvider.System, new NoCrash()));

        Assert.Contains("form 99", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_makes_the_journal_unavailable()
    {
        using var journal = J.At(_home.Place, TimeProvider.System, new LocalOwners());
        await journal.BeginAsync(J.Intent("a"));
        using (var other = JournalConnection.Open(_home.Database))
            other.Script("DROP TRIGGER entries_stay; UPDATE entries SET body = '{' WHERE kind = 'intent'");

        await Assert.ThrowsAsync<JournalUnavailableException>(async () => await journal.LiveAsync(CancellationToken.None));
    }

    public void Dispose() => _home.Dispose();
}
