using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace AlpacaMcp.Trading.Journal.Sqlite;

/// <summary>The journal's file: transactions, the chain of hashes, the anchor. Several processes may have it open at once.</summary>
internal sealed class JournalDatabase : IDisposable
{
    private const string AnchorName = "journal.anchor";

    private readonly Lock _turn = new();
    private readonly TimeProvider _time;
    private readonly ICrashPoints _crash;
    private readonly JournalConnection _connection;
    private readonly JournalAnchor? _anchor;
    private (long Seq, byte[] Hash) _tip;

    private JournalDatabase(JournalConnection connection, JournalAnchor? anchor, TimeProvider time, ICrashPoints crash) =>
        (_connection, _anchor, _time, _crash) = (connection, anchor, time, crash);

    /// <summary>What is wrong with the file that was found; null when nothing is.</summary>
    internal string? Finding { get; private set; }

    /// <summary>The row after which nothing has been added.</summary>
    internal long LastSeq => Read(c => Tip(c).Seq);

    /// <summary>Opens the journal, or begins one.</summary>
    /// <exception cref="JournalUnavailableException">It can be neither.</exception>
    internal static JournalDatabase Open(JournalPlace place, TimeProvider time, ICrashPoints crash)
    {
        try
        {
            var anchor = place.Folder is { } folder ? new JournalAnchor(Path.Combine(folder, AnchorName)) : null;
            var isMissing = place.DatabasePath is { } path && !File.Exists(path) && anchor is { Exists: true };
            if (place.DatabasePath is { } file)
                JournalFiles.Prepare(file);
            return Begun(new(JournalConnection.Open(place.DataSource), anchor, time, crash), place, isMissing);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw Unavailable(e);
        }
    }

    /// <summary>One transaction that nobody else's can slip into.</summary>
    /// <exception cref="JournalUnavailableException">Nothing was written.</exception>
    internal T Write<T>(Func<JournalTransaction, T> work)
    {
        lock (_turn)
        {
            try
            {
                return Committed(work);
            }
            catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException or ObjectDisposedException)
            {
                throw Unavailable(e);
            }
        }
    }

    /// <summary>Rows as they are now.</summary>
    /// <exception cref="JournalUnavailableException">They cannot be read.</exception>
    internal T Read<T>(Func<JournalConnection, T> work)
    {
        lock (_turn)
        {
            try
            {
                return work(_connection);
            }
            catch (Exception e) when (e is SqliteException or ObjectDisposedException)
            {
                throw Unavailable(e);
            }
        }
    }

    public void Dispose()
    {
        lock (_turn)
            _connection.Dispose();
    }

    internal (long Seq, byte[] Hash) Append<T>(string scope, string kind, T body, JsonTypeInfo<T> type)
    {
        var (seq, at, text) = (_tip.Seq + 1, _time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture), JsonSerializer.Serialize(body, type));
        var hash = JournalHash.Of(_tip.Hash, seq, at, scope, kind, text);
        _connection.Run("INSERT INTO entries(seq, at, scope, kind, body, hash) VALUES($0, $1, $2, $3, $4, $5)", seq, at, scope, kind, text, hash);
        Projection.Apply(_connection, new(seq, at, scope, kind, text, ""));
        return _tip = (seq, hash);
    }

    private T Committed<T>(Func<JournalTransaction, T> work)
    {
        _connection.Run("BEGIN IMMEDIATE");
        T result;
        var before = _tip = Tip(_connection);
        try
        {
            result = work(new(this, _connection));
            _connection.Run("COMMIT");
        }
        catch
        {
            Rollback();
            throw;
        }

        if (_tip.Seq > before.Seq)
            _anchor?.Note(_tip.Seq, _tip.Hash);
        return result;
    }

    // Some failures (disk full) have rolled back already.
    private void Rollback()
    {
        try
        {
            _connection.Run("ROLLBACK");
        }
        catch (SqliteException e) when (e.Message.Contains("no transaction", StringComparison.Ordinal))
        {
            // The transaction is over, which is all that was wanted.
        }
    }

    private static JournalDatabase Begun(JournalDatabase database, JournalPlace place, bool isMissing)
    {
        try
        {
            database.Begin(place, isMissing);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    private void Begin(JournalPlace place, bool isMissing)
    {
        if (place.Folder is not null)
            Durable();
        if (_connection.Pragma("user_version") == "0")
            JournalMigration.Run(_connection, _crash);
        Finding = isMissing ? "The journal of this home is missing, and another was begun." : Compare();
        if (Finding is not null || _anchor is { Exists: false })
            _anchor?.Renew(Tip(_connection).Seq, Tip(_connection).Hash);
    }

    /// <summary>Asked for, and read back: a file system that cannot do it must not look as if it could.</summary>
    private void Durable()
    {
        _connection.Script("PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
        if ((_connection.Pragma("journal_mode"), _connection.Pragma("synchronous")) is not ("wal", "2") and var got)
            throw new JournalUnavailableException($"SQLite gives journal_mode {got.Item1} and synchronous {got.Item2} here, not WAL and FULL.");
    }

    /// <summary>An anchor ahead of the journal, or beside it, means that rows were cut off or an older copy was put back.</summary>
    private string? Compare()
    {
        if (_anchor?.Read() is not { } noted)
            return null;
        var hash = _connection.One("SELECT hash FROM entries WHERE seq = $0", r => Convert.ToHexStringLower(r.GetFieldValue<byte[]>(0)), noted.Seq);
        return hash == noted.Hash ? null : $"The journal ends at row {Tip(_connection).Seq} or was changed; row {noted.Seq} had been written.";
    }

    private static (long Seq, byte[] Hash) Tip(JournalConnection connection) =>
        connection.One<(long, byte[])?>("SELECT seq, hash FROM entries ORDER BY seq DESC LIMIT 1", r => (r.GetInt64(0), r.GetFieldValue<byte[]>(1))) ?? (0, JournalHash.Start);

    private static JournalUnavailableException Unavailable(Exception e) => new($"The journal cannot be used: {e.Message}", e);
}
