namespace AlpacaMcp.Trading.Journal;

/// <summary>
/// The record of every intent. Check and reservation are one transaction: between the two nobody else's reservation can slip in.
/// The desk knows only this; where and how durably it is kept is the journal's own business.
/// </summary>
internal interface IOrderJournal
{
    /// <summary>A point in the journal's own order, taken before a snapshot's first read.</summary>
    ValueTask<long> MarkAsync(CancellationToken cancellationToken);

    /// <summary>What a snapshot taken from the mark on may not show.</summary>
    ValueTask<JournalView> ViewAsync(long mark, CancellationToken cancellationToken);

    /// <summary>Runs <paramref name="decide"/> on what changed since the mark, and commits its intent when it has no objections.</summary>
    ValueTask<JournalDecision> TryBeginAsync(long mark, Func<JournalView, JournalDecision> decide, CancellationToken cancellationToken);

    /// <summary>Notes what became of an intent.</summary>
    ValueTask RecordAsync(string clientOrderId, IntentState state, CancellationToken cancellationToken);

    ValueTask<OrderIntent?> FindAsync(string clientOrderId, CancellationToken cancellationToken);

    /// <summary>Intents the broker's lists have not shown yet: in flight, unknown or only acknowledged.</summary>
    ValueTask<IReadOnlyList<OrderIntent>> UnlistedAsync(CancellationToken cancellationToken);
}
