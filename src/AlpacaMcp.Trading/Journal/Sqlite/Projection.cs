using System.Globalization;
using System.Text;
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
                Begin(rows, entry, rows.Intents.Of(entry.Seq, Encoding.UTF8.GetBytes(entry.Body)));
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
        var reserved = new ReservedCost(intent.ClientOrderId, IntentState.Sending, Text(intent.Day), intent.Notional, 0, intent.TakesOverFrom, intent.TakesOver, intent.IsReducing);
        var counted = intent.IsReducing ? 0 : Math.Max(0, intent.Notional - reserved.TakenFrom(reserved.Before(rows, entry.Scope)));
        rows.Run(
            "INSERT OR REPLACE INTO intents(scope, id, state, reducing, decided, day, counted, cost, heir_of, taken, terms, lapses, begun, changed, ending) VALUES($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, NULL)",
            entry.Scope, intent.ClientOrderId, (int)IntentState.Sending, intent.IsReducing ? 1 : 0, intent.DecidedAt.ToUnixTimeMilliseconds(), Text(intent.Day), Text(counted),
            Text(intent.Notional), intent.TakesOverFrom, Text(intent.TakesOver), TermsHash.Of(intent.Terms), intent.Kind == IntentKind.Lapse ? intent.Terms.Symbol : null, entry.Seq);
        if (!intent.IsReducing)
            DaySums.Add(rows, entry.Scope, Text(intent.Day), 1, counted);
    }

    private static void Change(JournalConnection rows, JournalEntry entry, StateChange change)
    {
        if (ReservedCost.Of(rows, entry.Scope, change.Id) is not { } was)
            return;
        var counted = was.After(rows, entry.Scope, change);
        rows.Run(
            "UPDATE intents SET state = $2, changed = $3, ending = coalesce($4, ending), counted = $5 WHERE scope = $0 AND id = $1",
            entry.Scope, change.Id, (int)change.State, entry.Seq, change.End is null ? null : JsonSerializer.Serialize(change.End, JournalJson.Default.IntentEnd), Text(counted));
        DaySums.Add(rows, entry.Scope, was.Day, 0, counted - was.Counted);
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
