using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AlpacaMcp.Trading.Journal.Sqlite;

/// <summary>
/// What one more row changes in the tables that are worked out from the journal. Run when the row is written, and again by whoever checks
/// that the tables are what the rows say.
/// </summary>
internal static class Projection
{
    internal static void Apply(JournalConnection rows, JournalEntry entry)
    {
        switch (entry.Kind)
        {
            case EntryKind.Intent:
                Begin(rows, entry, Body(entry, JournalJson.Default.OrderIntent));
                break;
            case EntryKind.State:
                Change(rows, entry, Body(entry, JournalJson.Default.StateChange));
                break;
            case EntryKind.Stop:
                Put(rows, "stops", entry.Scope, Body(entry, JournalJson.Default.Stop).Cause, entry.Body);
                break;
            case EntryKind.Lifted:
                rows.Run("DELETE FROM stops WHERE scope = $0 AND cause = $1", entry.Scope, Body(entry, JournalJson.Default.JournalNote).Id);
                break;
            case EntryKind.Opened:
                Open(rows, entry.Scope, Body(entry, JournalJson.Default.Opening));
                break;
            case EntryKind.ExchangeGone:
                Close(rows, entry);
                break;
            case EntryKind.Resumed:
                rows.Run("DELETE FROM stops WHERE scope IN ($0, '*')", entry.Scope);
                Latest(rows, entry);
                break;
            case EntryKind.Approval:
                ApprovalRows.Apply(rows, entry, Body(entry, JournalJson.Default.Approval));
                break;
            case EntryKind.Taint:
                ApprovalRows.Apply(rows, entry, Body(entry, JournalJson.Default.Taint));
                break;
            case EntryKind.Policy or EntryKind.Baseline or EntryKind.Installed:
                Latest(rows, entry);
                break;
        }
    }

    internal static decimal Amount(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    internal static string Text(decimal amount) => amount.ToString(CultureInfo.InvariantCulture);

    internal static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static T Body<T>(JournalEntry entry, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(entry.Body, type) ?? throw new JsonException($"Row {entry.Seq} has no body.");

    private static void Begin(JournalConnection rows, JournalEntry entry, OrderIntent intent)
    {
        var counted = intent.IsReducing ? 0 : Math.Max(0, intent.Notional - TakenOver(rows, entry.Scope, intent));
        rows.Run(
            "INSERT OR REPLACE INTO intents(scope, id, state, reducing, decided, day, counted, terms, owner, begun, changed, ending, body) VALUES($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $9, NULL, $10)",
            entry.Scope, intent.ClientOrderId, (int)IntentState.Sending, intent.IsReducing ? 1 : 0, intent.DecidedAt.ToUnixTimeMilliseconds(), Text(intent.Day), Text(counted),
            JsonSerializer.Serialize(intent.Terms, JournalJson.Default.OrderTerms), intent.Owner, entry.Seq, entry.Body);
        if (!intent.IsReducing)
            DaySums.Add(rows, entry.Scope, Text(intent.Day), 1, counted);
    }

    private static void Change(JournalConnection rows, JournalEntry entry, StateChange change)
    {
        if (change.State is IntentState.Acknowledged or IntentState.Listed or IntentState.Ended)
            HandOver(rows, entry.Scope, change.Id);
        var was = Counted(rows, entry.Scope, change.Id);
        var counted = change switch
        {
            _ when was.IsReducing => 0,
            { State: IntentState.NotPlaced } => 0,
            { State: IntentState.Ended, End: { Status: not "replaced" } end } => end.FilledNotional, // What a replaced order reserved has gone over to the next.
            _ => was.Notional,
        };
        rows.Run(
            "UPDATE intents SET state = $2, changed = $3, ending = coalesce($4, ending) WHERE scope = $0 AND id = $1",
            entry.Scope, change.Id, (int)change.State, entry.Seq, change.End is null ? null : JsonSerializer.Serialize(change.End, JournalJson.Default.IntentEnd));
        Count(rows, entry.Scope, change.Id, was, counted);
    }

    /// <summary>
    /// What is at the broker reserves all of its own cost, also when it had been believed not to be there; the order that it replaced no longer does.
    /// </summary>
    private static void HandOver(JournalConnection rows, string scope, string id)
    {
        var intent = rows.One("SELECT body FROM intents WHERE scope = $0 AND id = $1 AND state IN ($2, $3, $4)", r => JsonSerializer.Deserialize(r.GetString(0), JournalJson.Default.OrderIntent), scope, id, (int)IntentState.Sending, (int)IntentState.Unknown, (int)IntentState.NotPlaced);
        if (intent is not { IsReducing: false })
            return;
        var own = Counted(rows, scope, id);
        if (intent.TakesOverFrom is { } from)
        {
            var old = Counted(rows, scope, from);
            if (old.Day != own.Day)
                return;
            Count(rows, scope, from, old, old.Notional - TakenOver(rows, scope, intent));
        }

        Count(rows, scope, id, own, intent.Notional);
    }

    /// <summary>USD that an order counts in its day's sum; 0 for an id that is in no row.</summary>
    internal static decimal CountedOf(JournalConnection rows, string scope, string id) => Counted(rows, scope, id).Notional;

    private static decimal TakenOver(JournalConnection rows, string scope, OrderIntent intent) =>
        intent.TakesOverFrom is { } from ? Math.Min(intent.TakesOver, Counted(rows, scope, from).Notional) : 0;

    private static (decimal Notional, string? Day, bool IsReducing) Counted(JournalConnection rows, string scope, string id) =>
        rows.One("SELECT counted, day, reducing FROM intents WHERE scope = $0 AND id = $1", r => (Amount(r.GetString(0)), r.IsDBNull(1) ? null : r.GetString(1), r.GetInt64(2) == 1), scope, id);

    private static void Count(JournalConnection rows, string scope, string id, (decimal Notional, string? Day, bool IsReducing) was, decimal notional)
    {
        if (notional == was.Notional)
            return;
        rows.Run("UPDATE intents SET counted = $2 WHERE scope = $0 AND id = $1", scope, id, Text(notional));
        DaySums.Add(rows, scope, was.Day, 0, notional - was.Notional);
    }

    private static void Open(JournalConnection rows, string scope, Opening opening) => rows.Run(
        "INSERT OR REPLACE INTO openings(scope, owner, ephemeral, gone) VALUES($0, $1, $2, 0)", scope, opening.Owner, opening.IsEphemeral ? 1 : 0);

    private static void Close(JournalConnection rows, JournalEntry entry)
    {
        rows.Run("UPDATE openings SET gone = 1 WHERE scope = $0", entry.Scope);
        rows.Run(
            "UPDATE intents SET state = $1, changed = $2, ending = $3 WHERE scope = $0 AND state NOT IN ($1, $4)",
            entry.Scope, (int)IntentState.Ended, entry.Seq, JsonSerializer.Serialize(new("exchange_gone", 0, 0), JournalJson.Default.IntentEnd), (int)IntentState.NotPlaced);
    }

    private static void Latest(JournalConnection rows, JournalEntry entry) => rows.Run(
        "INSERT OR REPLACE INTO latest(scope, kind, seq, body) VALUES($0, $1, $2, $3)", entry.Scope, entry.Kind, entry.Seq, entry.Body);

    private static void Put(JournalConnection rows, string table, string scope, string key, string body) =>
        rows.Run($"INSERT OR REPLACE INTO {table}(scope, cause, body) VALUES($0, $1, $2)", scope, key, body);
}
