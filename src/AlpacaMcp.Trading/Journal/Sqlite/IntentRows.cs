using AlpacaMcp.Trading.Sending;

namespace AlpacaMcp.Trading.Journal.Sqlite;

/// <summary>Questions about intents.</summary>
internal static class IntentRows
{
    private const string Columns = "SELECT body, state, begun, changed, ending FROM intents JOIN entries ON seq = begun WHERE intents.scope = $0";

    internal static OrderIntent? Find(JournalConnection rows, string scope, string id) => rows.One($"{Columns} AND id = $1", Reader(rows), scope, id);

    internal static IReadOnlyDictionary<string, OrderIntent> Known(JournalConnection rows, string scope, IReadOnlyCollection<string> ids) =>
        ids.Distinct().Select(id => Find(rows, scope, id)).OfType<OrderIntent>().ToDictionary(intent => intent.ClientOrderId);

    internal static bool TryAdopt(JournalTransaction tx, string scope, OrderIntent intent, StateChange state)
    {
        if (Find(tx.Rows, scope, intent.ClientOrderId) is not null)
            return false;
        tx.Append(scope, EntryKind.Intent, intent, JournalJson.Default.OrderIntent);
        tx.Append(scope, EntryKind.State, state, JournalJson.Default.StateChange);
        return true;
    }

    internal static IntentState? State(JournalConnection rows, string scope, string id) =>
        rows.One("SELECT state FROM intents WHERE scope = $0 AND id = $1", r => (IntentState?)r.GetInt32(0), scope, id);

    internal static IReadOnlyList<OrderIntent> Live(JournalConnection rows, string scope) =>
        rows.All($"{Columns} AND state IN ($1, $2, $3, $4)", Reader(rows), scope, (int)IntentState.Sending, (int)IntentState.Acknowledged, (int)IntentState.Listed, (int)IntentState.Unknown);

    /// <summary>What has no answer, or whose answer nobody has written down.</summary>
    internal static IReadOnlyList<OrderIntent> Unanswered(JournalConnection rows, string scope) =>
        rows.All($"{Columns} AND state IN ($1, $2)", Reader(rows), scope, (int)IntentState.Sending, (int)IntentState.Unknown);

    /// <summary>The same for any account that is still there.</summary>
    internal static bool AnyUnanswered(JournalConnection rows) => rows.One(
        "SELECT EXISTS(SELECT 1 FROM openings CROSS JOIN intents INDEXED BY intents_state ON intents.scope = openings.scope AND state IN ($0, $1) WHERE gone = 0)",
        r => r.GetBoolean(0),
        (int)IntentState.Sending,
        (int)IntentState.Unknown);

    /// <summary>What the broker's lists have not shown, or only after the mark.</summary>
    internal static IReadOnlyList<OrderIntent> Unreflected(JournalConnection rows, string scope, long mark) =>
    [
        .. rows.All($"{Columns} AND state IN ($1, $2, $3)", Reader(rows), scope, (int)IntentState.Sending, (int)IntentState.Acknowledged, (int)IntentState.Unknown),
        .. rows.All($"{Columns} AND state IN ($1, $2) AND changed > $3", Reader(rows), scope, (int)IntentState.Listed, (int)IntentState.Ended, mark),
    ];

    internal static IReadOnlyList<OrderIntent> Same(JournalConnection rows, string scope, OrderTerms terms, DateTimeOffset since) => rows.All(
        $"{Columns} AND decided > $1 AND terms = $2 ORDER BY begun DESC", Reader(rows), scope, since.ToUnixTimeMilliseconds(), TermsHash.Of(terms));

    /// <summary>Contracts that were told on a New York day to lapse, or may have been.</summary>
    internal static IReadOnlyList<string> Lapsing(JournalConnection rows, string scope, string? day) => rows.All(
        "SELECT lapses FROM intents WHERE scope = $0 AND day = $1 AND lapses IS NOT NULL AND state != 4", r => r.GetString(0), scope, day); // Not those that were not placed.

    private static Func<JournalRow, OrderIntent> Reader(JournalConnection rows) => row => rows.Intents.Of(row.GetInt64(2), row.GetSpan(0)) with
    {
        State = (IntentState)row.GetInt32(1),
        BegunMark = row.GetInt64(2),
        ChangedMark = row.GetInt64(3),
        End = row.IsNull(4) ? null : row.GetJson(4, JournalJson.Default.IntentEnd),
    };
}
