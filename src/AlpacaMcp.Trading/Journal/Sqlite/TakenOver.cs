namespace AlpacaMcp.Trading.Journal.Sqlite;

/// <summary>A line of the emergency file as the row it stood in for.</summary>
internal static class TakenOver
{
    internal static void Append(JournalTransaction tx, string scope, EmergencyLine line)
    {
        if (line.Intent is { } intent && IsNews(IntentRows.Find(tx.Rows, scope, intent.ClientOrderId), intent))
            tx.Append(scope, EntryKind.Intent, intent, JournalJson.Default.OrderIntent);
        if (line.Change is { } change)
            StateRows.Record(tx, scope, change);
        if (line.Stop is { } stop)
            tx.Append(scope, EntryKind.Stop, stop, JournalJson.Default.Stop);
        if (line.Taint is { } taint)
            tx.Append(scope, EntryKind.Taint, taint, JournalJson.Default.Taint);
        if (line.Note is { } note)
            tx.Append(scope, EntryKind.Operator, note with { Text = $"{line.At} {line.Kind}, noted while the journal could not be written: {note.Text}" }, JournalJson.Default.JournalNote);
    }

    // Lines may come twice: a crash can fall between taking them over and emptying the file.
    private static bool IsNews(OrderIntent? known, OrderIntent intent) => known is null || (known.State == IntentState.NotPlaced && known.DecidedAt < intent.DecidedAt);
}
