using AlpacaMcp.Trading.Sending;

namespace AlpacaMcp.Trading.Journal;

/// <summary>
/// The record of every intent. Check and reservation are one transaction: between the two nobody else's reservation can slip in.
/// The desk knows only this; where and how durably it is kept is the journal's own business.
/// </summary>
internal interface IOrderJournal
{
    /// <summary>The first part of every id made here: random, and another for each journal and each restore.</summary>
    ValueTask<string> InstallationAsync(CancellationToken cancellationToken);

    /// <summary>That of now and every one before it: what was sent under them is ours, too.</summary>
    ValueTask<IReadOnlyList<string>> InstallationsAsync(CancellationToken cancellationToken);

    /// <summary>A point in the journal's own order, taken before a snapshot's first read.</summary>
    ValueTask<long> MarkAsync(CancellationToken cancellationToken);

    /// <summary>What a snapshot taken from the mark on may not show.</summary>
    ValueTask<JournalView> ViewAsync(JournalAsk ask, CancellationToken cancellationToken);

    /// <summary>Runs <paramref name="decide"/> on what changed since the mark, and commits its intent when it has no objections.</summary>
    ValueTask<JournalDecision> TryBeginAsync(JournalAsk ask, Func<JournalView, JournalDecision> decide, CancellationToken cancellationToken);

    /// <summary>Notes what became of an intent. What is over stays over, and nothing gets less far than it was.</summary>
    ValueTask RecordAsync(StateChange change, CancellationToken cancellationToken);

    ValueTask<OrderIntent?> FindAsync(string clientOrderId, CancellationToken cancellationToken);

    /// <summary>Intents that are not over: sending, acknowledged, listed or unknown.</summary>
    ValueTask<IReadOnlyList<OrderIntent>> LiveAsync(CancellationToken cancellationToken);

    /// <summary>Intents of equal terms that were decided since, newest first.</summary>
    ValueTask<IReadOnlyList<OrderIntent>> SameAsync(OrderTerms terms, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>Whether there may be an intent without an answer: told without asking the broker whose account it is.</summary>
    bool MayHoldUnknown { get; }

    /// <summary>Intents whose fate nobody knows, those included whose sender has died: somebody has to find out.</summary>
    ValueTask<IReadOnlyList<OrderIntent>> UnknownAsync(CancellationToken cancellationToken);

    /// <summary>The intents of these ids, by id; null while the journal cannot be read, so that no order is taken for one without a row.</summary>
    ValueTask<IReadOnlyDictionary<string, OrderIntent>?> KnownAsync(IReadOnlyCollection<string> clientOrderIds, CancellationToken cancellationToken);

    /// <summary>Gives an order that is at the broker the row it lacks; false when it has one.</summary>
    ValueTask<bool> TryAdoptAsync(OrderIntent intent, StateChange state, CancellationToken cancellationToken);

    /// <summary>Keeps a refusal with its reasons.</summary>
    ValueTask NoteAsync(Denial denial, CancellationToken cancellationToken);

    /// <summary>Keeps a sentence under one of the words of <see cref="EntryKind"/>.</summary>
    ValueTask NoteAsync(string kind, JournalNote note, CancellationToken cancellationToken);

    /// <summary>The latest rows of a kind, newest first.</summary>
    ValueTask<IReadOnlyList<JournalEntry>> LatestAsync(string kind, int most, CancellationToken cancellationToken);
}
