using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Journal.Sqlite;

namespace AlpacaMcp.Benchmarks.Load;

/// <summary>The rows of a journal and nothing else: as many commits as the journal made, of the same bytes, as durable, in the same folder.</summary>
internal sealed class BareJournal : IDisposable
{
    private readonly JournalConnection _journal;
    private readonly JournalConnection _bare;
    private long _seen;
    private long _last;

    public BareJournal(JournalPlace journal)
    {
        _journal = JournalConnection.Open(journal.DataSource);
        _bare = JournalConnection.Open(Path.Combine(journal.Folder!, "bare.db")); // A journal on disk has a folder.
        _bare.Script($"PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; {JournalSchema.Entries}");
        _seen = LastSeq();
    }

    /// <summary>The rows that the journal got since this was asked last.</summary>
    public IReadOnlyList<JournalEntry> News()
    {
        var news = EntryRows.After(_journal, _seen, 100);
        _seen = LastSeq();
        return news;
    }

    /// <summary>Commits them, under numbers of its own, as the journal does: an intent together with what is noted before it, anything else by itself.</summary>
    /// <returns>How many commits.</returns>
    public int Commit(IReadOnlyList<JournalEntry> rows)
    {
        var commits = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            if (i == 0 || rows[i].Kind != EntryKind.Intent)
                _bare.Run("BEGIN IMMEDIATE");
            var row = rows[i];
            _bare.Run("INSERT INTO entries(seq, at, scope, kind, body, hash) VALUES($0, $1, $2, $3, $4, $5)", ++_last, row.At, row.Scope, row.Kind, row.Body, Convert.FromHexString(row.Hash));
            if (i + 1 < rows.Count && rows[i + 1].Kind == EntryKind.Intent)
                continue;
            _bare.Run("COMMIT");
            commits++;
        }

        return commits;
    }

    public void Dispose()
    {
        _journal.Dispose();
        _bare.Dispose();
    }

    private long LastSeq() => _journal.One("SELECT coalesce(max(seq), 0) FROM entries", r => r.GetInt64(0));
}
