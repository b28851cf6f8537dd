using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AlpacaMcp.Trading.Telemetry;
using Microsoft.Data.Sqlite;

namespace AlpacaMcp.Trading.Journal.Sqlite;

/// <summary>The journal's file: transactions, the chain of hashes, the anchor. Several processes may have it open at once.</summary>
internal sealed class JournalDatabase : IDisposable
{
    private readonly Lock _turn = new();
    private readonly TimeProvider _time;
    private readonly ICrashPoints _crash;
    private readonly JournalConnection _connection;
    private readonly JournalAnchor? _anchor;
    private readonly TimeSpan _patience;
    private readonly DeskMeter? _meter;
    private (long Seq, byte[] Hash) _tip;
    private bool _isUnanchored;

    private JournalDatabase(JournalConnection connection, JournalAnchor? anchor, TimeSpan patience, TimeProvider time, ICrashPoints crash, DeskMeter? meter) =>
        (_connection, _anchor, _patience, _time, _crash, _meter) = (connection, anchor, patience, time, crash, meter);

    /// <summary>What is wrong with the file that was found; null when nothing is. Once it is written down, the anchor begins anew: <see cref="Settle"/>.</summary>
    internal string? Finding { get; private set; }

    /// <summary>Whether the last write did not succeed.</summary>
    internal bool IsFailing { get; private set; }

    /// <summary>The row after which nothing has been added.</summary>
    internal long LastSeq => Read(LastSeqOf);

    /// <summary>Opens the journal, or begins one.</summary>
    /// <exception cref="JournalUnavailableException">It can be neither.</exception>
    internal static JournalDatabase Open(JournalPlace place, TimeProvider time, ICrashPoints crash, DeskMeter? meter = null)
    {
        var isNew = JournalFiles.IsNew(place);
        try
        {
            var anchor = place.AnchorPath is { } noted ? new JournalAnchor(noted) : null;
            var isMissing = JournalFiles.HasTraces(place) && !File.Exists(place.DatabasePath); // In this order: another copy that starts now makes the journal first.
            if (place.DatabasePath is { } file)
                JournalFiles.Prepare(file);
            return Begun(new(JournalConnection.Open(place.DataSource, lockTimeout: place.LockTimeout), anchor, place.LockTimeout, time, crash, meter), place, isMissing);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw Unavailable(e, isNew);
        }
    }

    /// <summary>One transaction that nobody else's can slip into.</summary>
    /// <exception cref="JournalUnavailableException">Nothing was written.</exception>
    internal T Write<T>(Func<JournalTransaction, T> work)
    {
        using var span = DeskTraces.Begin();
        var began = Stopwatch.GetTimestamp(); // What the disk takes is no matter of the injected clock.
        try
        {
            var result = InTurn(() => Committed(work));
            Transacted(isCommitted: true, began);
            return result;
        }
        catch (JournalUnavailableException e)
        {
            span.Fail(e);
            Transacted(isCommitted: false, began);
            throw;
        }
    }

    /// <summary>Rows as they are now.</summary>
    /// <exception cref="JournalUnavailableException">They cannot be read.</exception>
    internal T Read<T>(Func<JournalConnection, T> work)
    {
        try
        {
            return InTurn(() => work(_connection));
        }
        catch (JournalUnavailableException)
        {
            _meter?.Unreadable();
            throw;
        }
    }

    /// <summary>The finding is a row now: from here on the anchor follows this journal.</summary>
    internal void Settle() => Write(_ =>
    {
        _anchor?.Renew(_tip.Seq, _tip.Hash);
        return Finding = null;
    });

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

    /// <summary>One at a time, and nobody waits for ever: when the disk hangs, a cancel goes on without its row.</summary>
    private T InTurn<T>(Func<T> work)
    {
        if (!_turn.TryEnter(_patience))
            throw new JournalUnavailableException("The journal cannot be used: earlier calls still wait for it.");
        try
        {
            return work();
        }
        catch (Exception e) when (e is SqliteException or JsonException or IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            throw Unavailable(e);
        }
        finally
        {
            _turn.Exit();
        }
    }

    private T Committed<T>(Func<JournalTransaction, T> work)
    {
        if (_isUnanchored)
            Anchor();
        _connection.Run("BEGIN IMMEDIATE");
        T result;
        var before = _tip = Tip(_connection);
        try
        {
            result = work(new(this, _connection, before.Seq));
            if (_anchor is not null && _connection.HasMoved)
                throw new IOException("its file was deleted or replaced while it was open.");
            var began = Stopwatch.GetTimestamp();
            _connection.Run("COMMIT");
            _meter?.Committed(Stopwatch.GetElapsedTime(began));
        }
        catch
        {
            Rollback();
            throw;
        }

        if (_tip.Seq > before.Seq)
            TryAnchor();
        return result;
    }

    internal void CountEnd(string status) => _meter?.Ended(status);

    private void Transacted(bool isCommitted, long began)
    {
        IsFailing = !isCommitted;
        _meter?.Transacted(isCommitted, Stopwatch.GetElapsedTime(began));
    }

    // What is committed has happened; when it cannot be anchored, the next row is refused.
    private void TryAnchor()
    {
        try
        {
            Anchor();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _isUnanchored = true;
        }
    }

    private void Anchor()
    {
        _anchor?.Note(_tip.Seq, _tip.Hash);
        _isUnanchored = false;
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
        if (_connection.Pragma("user_version") is var version && version != JournalSchema.Version.ToString(CultureInfo.InvariantCulture))
            throw new JournalUnavailableException($"The journal cannot be used: it has form {version}, and this server knows form {JournalSchema.Version}. A newer server made it.");
        Finding = isMissing ? "The journal of this home is missing, and another was begun." : Compare();
    }

    /// <summary>Asked for, and read back: a file system that cannot do it must not look as if it could.</summary>
    private void Durable()
    {
        // Moving the log into the tables takes a moment that an order then waits for: one in some hundreds, at 32 MB.
        _connection.Script("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 8000;");
        if ((_connection.Pragma("journal_mode"), _connection.Pragma("synchronous")) is not ("wal", "2") and var got)
            throw new JournalUnavailableException($"SQLite gives journal_mode {got.Item1} and synchronous {got.Item2} here, not WAL and FULL.");
    }

    /// <summary>An anchor ahead of the journal, or beside it, means that rows were cut off or an older copy was put back.</summary>
    private string? Compare()
    {
        if (_anchor?.Read() is not { } noted)
            return null;
        var hash = _connection.One("SELECT hash FROM entries WHERE seq = $0", r => r.GetHex(0), noted.Seq);
        return hash == noted.Hash ? null : $"The journal ends at row {Tip(_connection).Seq} or was changed; row {noted.Seq} had been written.";
    }

    internal static long LastSeqOf(JournalConnection connection) => Tip(connection).Seq;

    private static (long Seq, byte[] Hash) Tip(JournalConnection connection) =>
        connection.One<(long, byte[])?>("SELECT seq, hash FROM entries ORDER BY seq DESC LIMIT 1", r => (r.GetInt64(0), r.GetBytes(1))) ?? (0, JournalHash.Start);

    private static JournalUnavailableException Unavailable(Exception e, bool isNew = false) => new($"The journal cannot be used: {e.Message}", e) { IsHomeNew = isNew };
}
