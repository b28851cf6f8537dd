using AlpacaMcp.Trading.Journal.Sqlite;

namespace AlpacaMcp.Trading.Journal.Auditing;

/// <summary>Holds what is worked out from the rows (intents, sums, stops) against a journal that is worked out anew: row by row, both in the order of their keys.</summary>
internal sealed class TableCheck(JournalConnection kept, JournalConnection replayed, AuditFindings findings)
{
    internal void Run()
    {
        foreach (var trigger in Objects(replayed, "trigger").Except(Objects(kept, "trigger")))
            findings.Add($"The guard {trigger} is missing: rows could be changed since.");
        foreach (var table in Objects(replayed, "table").Where(table => table != "entries"))
            Compare(table);
    }

    private static IReadOnlyList<string> Objects(JournalConnection rows, string type) =>
        rows.All("SELECT name FROM sqlite_master WHERE type = $0 AND name NOT LIKE 'sqlite_%' ORDER BY name", r => r.GetString(0), type);

    private void Compare(string table)
    {
        var sql = $"SELECT {string.Join(", ", Columns(table))} FROM {table} ORDER BY {string.Join(", ", Keys(table))}";
        using var expected = replayed.Each(sql, Read).GetEnumerator();
        using var found = kept.Each(sql, Read).GetEnumerator();
        while (expected.MoveNext())
        {
            if (found.MoveNext() && found.Current == expected.Current)
                continue;
            findings.Add($"Table {table} does not say what the rows say, first at {Short(expected.Current)}.");
            return;
        }

        if (found.MoveNext())
            findings.Add($"Table {table} holds what no row says: {Short(found.Current)}.");
    }

    private IReadOnlyList<string> Columns(string table) => replayed.All($"SELECT name FROM pragma_table_info('{table}') ORDER BY cid", r => r.GetString(0));

    private IReadOnlyList<string> Keys(string table) => replayed.All($"SELECT name FROM pragma_table_info('{table}') WHERE pk > 0 ORDER BY pk", r => r.GetString(0));

    private static string Read(JournalRow row) =>
        string.Join('\u001f', Enumerable.Range(0, row.Columns).Select(row.GetAny));

    private static string Short(string row)
    {
        var plain = row.Replace('\u001f', ' ');
        return plain.Length > 80 ? plain[..80] + "…" : plain;
    }
}
