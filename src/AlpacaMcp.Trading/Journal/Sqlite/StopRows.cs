using AlpacaMcp.Trading.Halt;

namespace AlpacaMcp.Trading.Journal.Sqlite;

/// <summary>Questions about what holds trading back.</summary>
internal static class StopRows
{
    internal static TradingState State(JournalConnection rows, string scope, DateTimeOffset now, DateOnly? day) => TradingState.Of(rows
        .All("SELECT body FROM stops WHERE scope IN ($0, '*')", r => r.GetJson(0, JournalJson.Default.Stop), scope)
        .Where(stop => stop.Holds(now, day)));

    internal static bool AnyEverywhere(JournalConnection rows) => rows.One("SELECT EXISTS(SELECT 1 FROM stops WHERE scope = '*')", r => r.GetBoolean(0));

    internal static TradingState StateOfAny(JournalConnection rows, DateTimeOffset now) => TradingState.Of(rows
        .All("SELECT body FROM stops", r => r.GetJson(0, JournalJson.Default.Stop))
        .Where(stop => stop.Holds(now, day: null)));

    /// <summary>Stops unless the cause holds already, or the operator has resumed since it was judged.</summary>
    internal static bool StopOnce(JournalTransaction tx, string scope, Stop stop, TradingState held, Resumption? since)
    {
        if (held.Stops.Any(other => other.Cause == stop.Cause) || EntryRows.Latest(tx.Rows, scope, EntryKind.Resumed, JournalJson.Default.Resumption) != since)
            return false;
        tx.Append(scope, EntryKind.Stop, stop, JournalJson.Default.Stop);
        return true;
    }

    internal static int Count(JournalConnection rows, string scope, string cause, DateOnly setOn) => rows.One(
        $"SELECT count(*) FROM entries WHERE scope = $0 AND kind = $1 AND {JournalSchema.FoundByKind} AND json_extract(body, '$.cause') = $2 AND json_extract(body, '$.set_on') = $3",
        r => r.GetInt32(0), scope, EntryKind.Stop, cause, Projection.Text(setOn));
}
