namespace AlpacaMcp.Trading.Journal.Sqlite;

/// <summary>Opening orders of a New York day and what they cost: kept as a sum, so that a long day is as fast as a short one.</summary>
internal static class DaySums
{
    internal static (int Orders, decimal Notional) Of(JournalConnection rows, string scope, string? day) =>
        rows.One("SELECT orders, notional FROM days WHERE scope = $0 AND day = $1", r => (r.GetInt32(0), Projection.Amount(r.GetString(1))), scope, day);

    internal static void Add(JournalConnection rows, string scope, string? day, int orders, decimal notional)
    {
        if (day is null || (orders == 0 && notional == 0))
            return; // Without a clock nothing opens.
        var before = Of(rows, scope, day);
        rows.Run("INSERT OR REPLACE INTO days(scope, day, orders, notional) VALUES($0, $1, $2, $3)", scope, day, before.Orders + orders, Projection.Text(before.Notional + notional));
    }
}
