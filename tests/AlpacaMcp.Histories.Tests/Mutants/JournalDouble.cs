using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Sending;

namespace AlpacaMcp.Histories.Tests.Mutants;

/// <summary>The shipped journal behind a wall, for its spoilt variants to knock a stone out.</summary>
internal abstract class JournalDouble(IOrderJournal inner) : IOrderJournal
{
    protected IOrderJournal Inner => inner;

    public virtual bool MayHoldUnknown => inner.MayHoldUnknown;

    public ValueTask<string> InstallationAsync(CancellationToken cancellationToken) => inner.InstallationAsync(cancellationToken);

    public ValueTask<IReadOnlyList<string>> InstallationsAsync(CancellationToken cancellationToken) => inner.InstallationsAsync(cancellationToken);

    public ValueTask<long> MarkAsync(CancellationToken cancellationToken) => inner.MarkAsync(cancellationToken);

    public virtual ValueTask<JournalView> ViewAsync(JournalAsk ask, CancellationToken cancellationToken) => inner.ViewAsync(ask, cancellationToken);

    public virtual ValueTask<JournalDecision> TryBeginAsync(JournalAsk ask, Func<JournalView, JournalDecision> decide, CancellationToken cancellationToken) =>
        inner.TryBeginAsync(ask, decide, cancellationToken);

    public ValueTask RecordAsync(StateChange change, CancellationToken cancellationToken) => inner.RecordAsync(change, cancellationToken);

    public virtual ValueTask<OrderIntent?> FindAsync(string clientOrderId, CancellationToken cancellationToken) => inner.FindAsync(clientOrderId, cancellationToken);

    public ValueTask<IReadOnlyList<OrderIntent>> LiveAsync(CancellationToken cancellationToken) => inner.LiveAsync(cancellationToken);

    public ValueTask<IReadOnlyList<OrderIntent>> SameAsync(OrderTerms terms, DateTimeOffset since, CancellationToken cancellationToken) => inner.SameAsync(terms, since, cancellationToken);

    public virtual ValueTask<IReadOnlyList<OrderIntent>> UnknownAsync(CancellationToken cancellationToken) => inner.UnknownAsync(cancellationToken);

    public ValueTask<IReadOnlyDictionary<string, OrderIntent>?> KnownAsync(IReadOnlyCollection<string> clientOrderIds, CancellationToken cancellationToken) =>
        inner.KnownAsync(clientOrderIds, cancellationToken);

    public ValueTask<bool> TryAdoptAsync(OrderIntent intent, StateChange state, CancellationToken cancellationToken) => inner.TryAdoptAsync(intent, state, cancellationToken);

    public ValueTask NoteAsync(Denial denial, CancellationToken cancellationToken) => inner.NoteAsync(denial, cancellationToken);

    public ValueTask NoteAsync(string kind, JournalNote note, CancellationToken cancellationToken) => inner.NoteAsync(kind, note, cancellationToken);

    public ValueTask<IReadOnlyList<JournalEntry>> LatestAsync(string kind, int most, CancellationToken cancellationToken) => inner.LatestAsync(kind, most, cancellationToken);
}
