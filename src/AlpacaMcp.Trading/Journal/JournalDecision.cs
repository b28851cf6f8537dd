namespace AlpacaMcp.Trading.Journal;

/// <summary>Objections, or the intent to commit.</summary>
internal sealed record JournalDecision(OrderIntent Intent, IReadOnlyList<Objection> Objections)
{
    internal bool IsAllowed => Objections.Count == 0;
}
