using System.Globalization;
using System.Text.Json;
using AlpacaMcp.Trading.Halt;

namespace AlpacaMcp.Trading.Journal.Sqlite;

/// <summary>Questions about what holds trading back.</summary>
internal static class StopRows
{
    internal static TradingState State(JournalConnection rows, string scope, DateTimeOffset now, DateOnly? day) => TradingState.Of(rows
        .All("SELECT body FROM stops WHERE scope IN ($0, '*')", r => JsonSerializer.Deserialize(r.GetString(0), JournalJson.Default.Stop)!, scope) // a stop was written
        .Where(stop => stop.Holds(now, day)));

    internal static bool AnyEverywhere(JournalConnection rows) => rows.One("SELECT EXISTS(SELECT 1 FROM stops WHERE scope = '*')", r => r.GetBoolean(0));

    internal static TradingState StateOfAny(JournalConnection rows, DateTimeOffset now) => TradingState.Of(rows
        .All("SELECT body FROM stops", r => JsonSerializer.Deserialize(r.GetString(0), JournalJson.Default.Stop)!) // a stop was written
        .Where(stop => stop.Holds(now, day: null)));

    internal static int Count(JournalConnection rows, string scope, string cause, DateTimeOffset since) => rows.One(
        "SELECT count(*) FROM entries WHERE scope = $0 AND kind = $1 AND at > $2 AND json_extract(body, '$.cause') = $3",
        r => r.GetInt32(0), scope, EntryKind.Stop, since.ToString("O", CultureInfo.InvariantCulture), cause);
}
