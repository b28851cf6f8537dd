namespace AlpacaMcp.Trading.Journal.Sqlite;

/// <summary>What an order reserves of its day's sum, and of what that follows.</summary>
/// <param name="Id">Its client_order_id.</param>
/// <param name="State">Where it was.</param>
/// <param name="Day">The New York day it was decided on.</param>
/// <param name="Cost">USD at its worst price.</param>
/// <param name="Counted">USD that the day's sum holds for it.</param>
/// <param name="HeirOf">The order whose place it takes.</param>
/// <param name="Taken">USD that the order reserved whose place it takes.</param>
/// <param name="IsReducing">It reserves nothing.</param>
internal sealed record ReservedCost(string Id, IntentState State, string? Day, decimal Cost, decimal Counted, string? HeirOf, decimal Taken, bool IsReducing)
{
    internal static ReservedCost? Of(JournalConnection rows, string scope, string id) => rows.One(
        "SELECT state, day, cost, counted, heir_of, taken, reducing FROM intents WHERE scope = $0 AND id = $1",
        r => new ReservedCost(
            id, (IntentState)r.GetInt32(0), Text(r, 1), Projection.Amount(r.GetString(2)), Projection.Amount(r.GetString(3)), Text(r, 4), Projection.Amount(r.GetString(5)), r.GetBoolean(6)),
        scope,
        id);

    /// <summary>The order whose place it takes, as far as this journal knows it.</summary>
    internal ReservedCost? Before(JournalConnection rows, string scope) => HeirOf is null || HeirOf == Id ? null : Of(rows, scope, HeirOf);

    /// <summary>What it still takes over from the order before it.</summary>
    internal decimal TakenFrom(ReservedCost? before) => before is null ? 0 : Math.Min(Taken, before.Counted);

    /// <summary>What the day's sum holds for it after a change; what it takes over leaves the order before it.</summary>
    internal decimal After(JournalConnection rows, string scope, StateChange change)
    {
        if (IsReducing || change.State == IntentState.NotPlaced)
            return 0;
        if (change.State is IntentState.Sending or IntentState.Unknown)
            return Counted;
        var placed = Placed(rows, scope);
        return change is { State: IntentState.Ended, End: { Status: not "replaced" } end } ? end.FilledNotional : placed; // What a replaced order reserved has gone over to the next.
    }

    /// <summary>
    /// What is at the broker reserves all of its own cost, also when it had been believed not to be there; the order that it replaced no longer does.
    /// </summary>
    private decimal Placed(JournalConnection rows, string scope)
    {
        if (State is not (IntentState.Sending or IntentState.Unknown or IntentState.NotPlaced))
            return Counted;
        if (HeirOf is null)
            return Cost;
        if (Before(rows, scope) is not { } before || before.Day != Day)
            return Counted;
        Give(rows, scope, before, TakenFrom(before));
        return Cost;
    }

    private static string? Text(JournalRow row, int column) => row.IsNull(column) ? null : row.GetString(column);

    private static void Give(JournalConnection rows, string scope, ReservedCost before, decimal taken)
    {
        if (taken == 0)
            return;
        rows.Run("UPDATE intents SET counted = $2 WHERE scope = $0 AND id = $1", scope, before.Id, Projection.Text(before.Counted - taken));
        DaySums.Add(rows, scope, before.Day, 0, -taken);
    }
}
