namespace AlpacaMcp.Trading.Journal.Sqlite;

/// <summary>Who works on which account.</summary>
internal static class OpeningRows
{
    /// <summary>Whether an account that is no simulated one was ever worked on.</summary>
    internal static bool AnyMoney(JournalConnection rows) =>
        rows.One("SELECT EXISTS(SELECT 1 FROM openings WHERE scope NOT LIKE 'simulator/%')", r => r.GetBoolean(0));

    /// <summary>Accounts of exchanges inside servers that are not known to have ended.</summary>
    internal static IReadOnlyList<string> LivingExchanges(JournalConnection rows) =>
        rows.All("SELECT DISTINCT scope FROM openings WHERE ephemeral = 1 AND gone = 0", r => r.GetString(0));

    /// <summary>Says that a process begins to work on an account, closes what vanished with exchanges that are gone, and pins the limits.</summary>
    internal static long Open(JournalTransaction tx, string scope, Opening opening, IOwners owners, IPolicyPin pin)
    {
        // Several servers may share the exchange of one of them: it is gone for certain when all have ended.
        foreach (var exchange in tx.Rows.All("SELECT scope, owner FROM openings WHERE ephemeral = 1 AND gone = 0", r => (Scope: r.GetString(0), Owner: r.GetString(1))).GroupBy(one => one.Scope))
        {
            if (!exchange.Any(one => owners.IsAlive(one.Owner)))
                tx.Append(exchange.Key, EntryKind.ExchangeGone, new("The exchange ran inside a server that has ended."), JournalJson.Default.JournalNote);
        }

        if (pin.Next(EntryRows.LatestBody(tx.Rows, scope, EntryKind.Policy)) is { } accepted)
            tx.Append(scope, EntryKind.Policy, accepted, JournalJson.Default.AcceptedPolicy);
        return tx.Append(scope, EntryKind.Opened, opening, JournalJson.Default.Opening);
    }
}
