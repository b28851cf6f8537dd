using System.Text.Json.Serialization.Metadata;

namespace AlpacaMcp.Trading.Journal.Sqlite;

/// <summary>Questions about the rows themselves.</summary>
internal static class EntryRows
{
    private const string Columns = "SELECT seq, at, scope, kind, body, hash FROM entries";
    private const string LatestRow = "SELECT body FROM latest WHERE scope = $0 AND kind = $1";

    internal static IReadOnlyList<JournalEntry> Latest(JournalConnection rows, string scope, string kind, int most) =>
        rows.All($"{Columns} WHERE scope = $0 AND kind = $1{(kind is EntryKind.Intent or EntryKind.State ? "" : $" AND {JournalSchema.FoundByKind}")} ORDER BY seq DESC LIMIT $2", Read, scope, kind, most);

    internal static IReadOnlyList<JournalEntry> Tail(JournalConnection rows, int most) =>
        rows.All($"{Columns} ORDER BY seq DESC LIMIT $0", Read, most);

    /// <summary>A run of rows in their order.</summary>
    internal static IReadOnlyList<JournalEntry> After(JournalConnection rows, long seq, int most) =>
        rows.All($"{Columns} WHERE seq > $0 ORDER BY seq LIMIT $1", Read, seq, most);

    /// <summary>The body of the latest row of a kind that only ever has one in force.</summary>
    internal static string? LatestBody(JournalConnection rows, string scope, string kind) =>
        rows.One(LatestRow, r => r.GetString(0), scope, kind);

    /// <summary>The same as what it says.</summary>
    internal static T? Latest<T>(JournalConnection rows, string scope, string kind, JsonTypeInfo<T> type)
        where T : class => rows.One(LatestRow, r => r.GetJson(0, type), scope, kind);

    private static JournalEntry Read(JournalRow row) =>
        new(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetHex(5));
}
