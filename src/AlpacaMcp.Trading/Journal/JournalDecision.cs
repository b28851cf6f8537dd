using AlpacaMcp.Trading.Approvals;

namespace AlpacaMcp.Trading.Journal;

/// <summary>Objections, or the intent to commit.</summary>
internal sealed record JournalDecision(OrderIntent Intent, IReadOnlyList<Objection> Objections)
{
    internal bool IsAllowed => Objections.Count == 0;

    /// <summary>Becomes a row together with the intent, or with the objection that a person must be asked.</summary>
    internal Approval? Approval { get; init; }
}
