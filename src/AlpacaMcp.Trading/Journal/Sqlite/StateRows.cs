using AlpacaMcp.Api.Orders;

namespace AlpacaMcp.Trading.Journal.Sqlite;

/// <summary>How far an intent has got: what is over stays over, and nothing gets less far than it was.</summary>
internal static class StateRows
{
    /// <returns>The last row's number; 0 when there was nothing to write.</returns>
    internal static long Record(JournalTransaction tx, string scope, StateChange change)
    {
        if (IntentRows.State(tx.Rows, scope, change.Id) is not { } was || !MayFollow(was, change.State))
            return 0;
        if (change.End is { } end)
            tx.CountEnd(end.Status);
        var row = tx.Append(scope, EntryKind.State, change, JournalJson.Default.StateChange);
        return change.End?.Status == OrderStatus.Rejected.Value // An order may be taken first and rejected a moment later.
            ? tx.Append(scope, EntryKind.Rejected, new("Rejected after it was taken.", change.Id), JournalJson.Default.JournalNote)
            : row;
    }

    private static bool MayFollow(IntentState was, IntentState next) => was switch
    {
        IntentState.Ended => false,
        IntentState.Listed => next == IntentState.Ended,
        IntentState.Acknowledged => next is IntentState.Listed or IntentState.Ended,
        IntentState.NotPlaced => next is IntentState.Acknowledged or IntentState.Listed or IntentState.Ended, // It showed itself after all: whoever records this halts.
        _ => next != was,
    };
}
