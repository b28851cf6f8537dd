using System.Text.Json;
using AlpacaMcp.Trading.Journal.Sqlite;
using Microsoft.Data.Sqlite;

namespace AlpacaMcp.Trading.Journal.Auditing;

/// <summary>
/// Finds any row that was edited, deleted, reordered or cut off since it was written, and any table that no longer says what the rows say. It
/// only reads, in one snapshot, while servers go on; however long the journal is, it holds a thousand rows at a time.
/// </summary>
public sealed class JournalAudit
{
    private const int Page = 1_000;

    private readonly string? _file;
    private readonly JournalAnchor? _anchor;
    private readonly bool _isUntouched;
    private readonly AuditFindings _findings = new();

    /// <summary>Of a home's journal, held against what is noted beside it.</summary>
    /// <param name="place">The home.</param>
    /// <param name="isUntouched">Not even a file of SQLite's own is made in the home. A server that starts meanwhile can make it look broken: look again.</param>
    public JournalAudit(JournalPlace place, bool isUntouched = false)
    {
        ArgumentNullException.ThrowIfNull(place);
        _isUntouched = isUntouched;
        _file = place.DatabasePath;
        _anchor = place.AnchorPath is { } path ? new(path) : null;
    }

    /// <summary>Of a copy, beside which nothing is noted.</summary>
    internal JournalAudit(string file) => _file = file;

    /// <param name="cancellationToken">Gives up between two pages.</param>
    public AuditReport Run(CancellationToken cancellationToken)
    {
        // First: what is noted is committed, so that no snapshot taken after it may lack it.
        var noted = _anchor?.ReadAll() ?? [];
        var chain = new ChainCheck(_findings);
        if (_file is not { } file || !File.Exists(file))
            _findings.Add($"There is no journal{(noted.Count > 0 ? " although there was one" : "")}.");
        else
            TryRead(file, chain, noted, cancellationToken);
        return new(chain.Rows, chain.Hash, _findings.All);
    }

    private void TryRead(string file, ChainCheck chain, IReadOnlyList<(long Seq, string Hash)> noted, CancellationToken cancellationToken)
    {
        try
        {
            using var kept = _isUntouched ? JournalConnection.OpenUntouched(file) : JournalConnection.Open(file, SqliteOpenMode.ReadOnly);
            using var replayed = Replay();
            kept.Run("BEGIN");
            Read(kept, replayed, chain, cancellationToken);
            chain.Compare(noted, seq => kept.One("SELECT hash FROM entries WHERE seq = $0", r => r.GetHex(0), seq));
            new TableCheck(kept, replayed, _findings).Run();
        }
        catch (SqliteException e)
        {
            _findings.Add($"The journal cannot be read any further: {e.Message}");
        }
    }

    /// <summary>An empty journal in a file that vanishes with its connection: a million intents need not fit into memory.</summary>
    private static JournalConnection Replay()
    {
        var replayed = JournalConnection.Open("");
        replayed.Script("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -32000;");
        JournalMigration.Run(replayed, new NoCrash());
        replayed.Run("BEGIN");
        return replayed;
    }

    private void Read(JournalConnection kept, JournalConnection replayed, ChainCheck chain, CancellationToken cancellationToken)
    {
        var last = long.MinValue;
        while (EntryRows.After(kept, last, Page) is { Count: > 0 } page)
        {
            foreach (var entry in page)
            {
                chain.Take(entry);
                TryApply(replayed, entry);
            }

            last = page[^1].Seq;
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private void TryApply(JournalConnection replayed, JournalEntry entry)
    {
        try
        {
            Projection.Apply(replayed, entry);
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            _findings.Add($"Row {entry.Seq} cannot be understood: {e.Message}");
        }
    }
}
