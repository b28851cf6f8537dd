using System.Text.Json;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Journal.Sqlite;

namespace AlpacaMcp.Benchmarks.Load;

/// <summary>
/// The rows of an order and nothing else: as many commits as the journal made, as durable, in the same folder. Nothing is read, parsed, hashed or decided.
/// </summary>
/// <param name="journal">Where the rows come from.</param>
/// <param name="withTables">Whether what the journal keeps of each row in its tables is written too, or its entries alone.</param>
internal sealed class BareJournal(JournalPlace journal, bool withTables) : IDisposable
{
    private const string Image = "SELECT scope, id, reducing, decided, day, counted, cost, heir_of, taken, terms, lapses, ending FROM intents WHERE scope = $0 AND id = $1";

    private readonly JournalConnection _journal = JournalConnection.Open(journal.DataSource);
    private readonly JournalConnection _bare = Begun(Path.Combine(journal.Folder!, withTables ? "bare.db" : "entries.db")); // A journal on disk has a folder.
    private readonly Queue<IReadOnlyList<IReadOnlyList<Write>>> _orders = [];
    private long? _seen;
    private bool _isBehind;

    /// <summary>Makes ready what the rows that the journal got since this was asked last are written with, commit by commit; nothing the first time.</summary>
    /// <returns>How many commits.</returns>
    public int Take()
    {
        var last = JournalDatabase.LastSeqOf(_journal);
        var news = EntryRows.After(_journal, _seen ?? last, 100);
        _seen = last;
        List<IReadOnlyList<Write>> commits = [];
        List<Write> commit = [];
        foreach (var (row, next) in news.Zip(news.Skip(1).Append(null)))
        {
            commit.AddRange(Writes(row));
            if (next?.Kind == EntryKind.Intent)
                continue; // An intent is committed together with what is noted before it.
            commits.Add(commit);
            commit = [];
        }

        _orders.Enqueue(commits);
        return commits.Count;
    }

    /// <summary>Commits one order's rows. It stays an order behind, so that there is one whether or not the order's own turn comes first.</summary>
    public void Commit()
    {
        if (!_isBehind)
        {
            _isBehind = true;
            return;
        }

        foreach (var commit in _orders.Dequeue())
        {
            _bare.Run("BEGIN IMMEDIATE");
            foreach (var write in commit)
                _bare.Run(write.Sql, write.Values);
            _bare.Run("COMMIT");
        }
    }

    public void Dispose()
    {
        _journal.Dispose();
        _bare.Dispose();
    }

    private static JournalConnection Begun(string path)
    {
        var bare = JournalConnection.Open(path);
        bare.Script($"PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 8000; {JournalSchema.Entries} {JournalSchema.Projected}");
        return bare;
    }

    private IEnumerable<Write> Writes(JournalEntry row)
    {
        yield return new("INSERT INTO entries(at, scope, kind, body, hash) VALUES($0, $1, $2, $3, $4)", [row.At, row.Scope, row.Kind, row.Body, Convert.FromHexString(row.Hash)]);
        if (!withTables)
            yield break;
        if (row.Kind == EntryKind.Intent)
        {
            var intent = JsonSerializer.Deserialize(row.Body, JournalJson.Default.OrderIntent)!; // the journal wrote it
            yield return new(
                "INSERT OR REPLACE INTO intents(scope, id, reducing, decided, day, counted, cost, heir_of, taken, terms, lapses, ending, state, begun, changed) VALUES($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0, $12, $12)",
                [.. ImageOf(row.Scope, intent.ClientOrderId), row.Seq]);
            yield return DayOf(row.Scope, Projection.Text(intent.Day));
        }

        if (row.Kind == EntryKind.State)
        {
            var change = JsonSerializer.Deserialize(row.Body, JournalJson.Default.StateChange)!; // the journal wrote it
            var image = ImageOf(row.Scope, change.Id);
            yield return new("UPDATE intents SET state = $2, changed = $3, ending = $4, counted = $5 WHERE scope = $0 AND id = $1", [row.Scope, change.Id, (int)change.State, row.Seq, image[11], image[5]]);
        }
    }

    private object?[] ImageOf(string scope, string id) => _journal.One(
        Image,
        r => new object?[] { r.GetString(0), r.GetString(1), r.GetInt32(2), r.GetInt64(3), Text(r, 4), r.GetString(5), r.GetString(6), Text(r, 7), r.GetString(8), r.GetBytes(9), Text(r, 10), Text(r, 11) },
        scope,
        id)!; // the journal has it

    private Write DayOf(string scope, string? day)
    {
        var (orders, notional) = DaySums.Of(_journal, scope, day);
        return new("INSERT OR REPLACE INTO days(scope, day, orders, notional) VALUES($0, $1, $2, $3)", [scope, day, orders, Projection.Text(notional)]);
    }

    private static string? Text(JournalRow row, int column) => row.IsNull(column) ? null : row.GetString(column);

    private sealed record Write(string Sql, object?[] Values);
}
