using AlpacaMcp.Trading.Approvals;

namespace AlpacaMcp.Trading.Journal;

/// <summary>What a decision wants to know of the journal.</summary>
/// <param name="Mark">The journal's mark taken before the snapshot's first read.</param>
/// <param name="Day">The New York day in exchange time; null when the clock is unreadable: then the day's sums are not known.</param>
/// <param name="Replaced">The client_order_id of the order whose place is taken; null when none is.</param>
/// <param name="Approval">Which approvals; null when none can matter.</param>
internal readonly record struct JournalAsk(long Mark, DateOnly? Day, string? Replaced = null, ApprovalAsk? Approval = null)
{
    /// <summary>What the snapshot has shown of earlier intents: written down in the same commit as the decision. Null is nothing.</summary>
    public IReadOnlyList<StateChange>? Seen { get; init; }

    /// <summary>Whether the caller knows of no intent of this id: then one that came in meanwhile stands in the way, whatever became of it.</summary>
    public bool IsNew { get; init; }

    /// <summary>What would be a repetition; null when nothing would.</summary>
    public RepeatAsk? Repeat { get; init; }
}
