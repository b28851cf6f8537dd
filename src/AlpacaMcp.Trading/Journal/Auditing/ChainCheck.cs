using System.Globalization;
using AlpacaMcp.Trading.Journal.Sqlite;

namespace AlpacaMcp.Trading.Journal.Auditing;

/// <summary>Works every row's hash out again, and holds the numbers and the last rows against what was noted outside the journal.</summary>
internal sealed class ChainCheck(AuditFindings findings)
{
    private byte[] _before = JournalHash.Start;

    internal long Rows { get; private set; }

    internal string Hash { get; private set; } = "";

    internal void Take(JournalEntry entry)
    {
        if (entry.Seq != Rows + 1)
            findings.Add(string.Create(CultureInfo.InvariantCulture, $"Row {Rows + 1} is missing: row {entry.Seq} comes next."));
        if (Convert.ToHexStringLower(JournalHash.Of(_before, entry.Seq, entry.At, entry.Scope, entry.Kind, entry.Body)) != entry.Hash)
            findings.Add(string.Create(CultureInfo.InvariantCulture, $"Row {entry.Seq} is not the one that was written after row {entry.Seq - 1}."));
        (Rows, Hash, _before) = (entry.Seq, entry.Hash, Convert.FromHexString(entry.Hash));
    }

    /// <param name="noted">Rows noted outside the journal, read before the first row was.</param>
    /// <param name="hashOf">A row's hash, by its number.</param>
    internal void Compare(IEnumerable<(long Seq, string Hash)> noted, Func<long, string?> hashOf)
    {
        foreach (var (seq, hash) in noted.OrderBy(one => one.Seq))
        {
            if (seq > Rows)
                findings.Add(string.Create(CultureInfo.InvariantCulture, $"Row {seq} had been written and is gone: the journal was cut off, or an older copy was put back."));
            else if (hashOf(seq) != hash)
                findings.Add(string.Create(CultureInfo.InvariantCulture, $"Row {seq} is not the one that was noted when it was written."));
        }
    }
}
