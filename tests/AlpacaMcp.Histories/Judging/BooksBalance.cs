using System.Globalization;

namespace AlpacaMcp.Histories.Judging;

/// <summary>I4, as the journal sees it: after every recovery counters and reservations are what its rows say, no more and no less.</summary>
internal sealed class BooksBalance(JournalRows rows) : IInvariant
{
    private static readonly string[] States = ["Sending", "Acknowledged", "Listed", "Unknown", "NotPlaced", "Ended"];

    public string Name => "I4";

    public string? Recovered() => Check();

    public string? AtEnd() => Check();

    private string? Check()
    {
        var fold = new JournalFold(rows.Read("SELECT kind, body FROM entries WHERE kind IN ('intent', 'state') ORDER BY seq", row => (row.GetString(0), row.GetString(1))));
        var kept = rows.Read("SELECT id, state FROM intents", row => (Id: row.GetString(0), State: States[row.GetInt32(1)]));
        if (kept.Count != fold.States.Count)
            return $"{kept.Count} intents are kept, the rows tell of {fold.States.Count}";
        var states = fold.States;
        if (kept.FirstOrDefault(intent => states[intent.Id] != intent.State) is { Id: not null } wrong)
            return $"{wrong.Id} is kept as {wrong.State}, the rows say {states[wrong.Id]}";
        return rows.Read("SELECT day, orders, notional FROM days", row => (row.GetString(0), row.GetInt32(1), decimal.Parse(row.GetString(2), CultureInfo.InvariantCulture)))
            .Select(day => Check(fold, day)).FirstOrDefault(broken => broken is not null);
    }

    private static string? Check(JournalFold fold, (string Day, int Orders, decimal Notional) kept)
    {
        if (kept.Orders != fold.Orders.GetValueOrDefault(kept.Day))
            return $"{kept.Orders} opening orders are counted on {kept.Day}, the rows tell of {fold.Orders.GetValueOrDefault(kept.Day)}";
        return fold.NotionalOf(kept.Day) is { } told && told != kept.Notional ? FormattableString.Invariant($"{kept.Notional} USD are counted on {kept.Day}, the rows tell of {told}") : null;
    }
}
