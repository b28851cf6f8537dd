namespace AlpacaMcp.Trading.Journal;

/// <summary>A journal that lives as long as the process: one lock is its transaction.</summary>
internal sealed class MemoryJournal(TimeProvider time) : IOrderJournal
{
    private readonly Lock _transaction = new();
    private readonly Dictionary<string, OrderIntent> _intents = [];
    private readonly Queue<DateTimeOffset> _reducing = [];
    private long _mark;

    public ValueTask<long> MarkAsync(CancellationToken cancellationToken)
    {
        lock (_transaction)
            return ValueTask.FromResult(_mark);
    }

    public ValueTask<JournalDecision> TryBeginAsync(
        long mark, Func<JournalView, JournalDecision> decide, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_transaction)
        {
            var decision = decide(View(mark));
            if (decision.IsAllowed)
                decision = Commit(decision);
            return ValueTask.FromResult(decision);
        }
    }

    public ValueTask<JournalView> ViewAsync(long mark, CancellationToken cancellationToken)
    {
        lock (_transaction)
            return ValueTask.FromResult(View(mark));
    }

    public ValueTask RecordAsync(string clientOrderId, IntentState state, CancellationToken cancellationToken)
    {
        lock (_transaction)
            _intents[clientOrderId] = _intents[clientOrderId] with { State = state, ChangedMark = ++_mark };
        return ValueTask.CompletedTask;
    }

    public ValueTask<OrderIntent?> FindAsync(string clientOrderId, CancellationToken cancellationToken)
    {
        lock (_transaction)
            return ValueTask.FromResult(_intents.GetValueOrDefault(clientOrderId));
    }

    public ValueTask<IReadOnlyList<OrderIntent>> UnlistedAsync(CancellationToken cancellationToken)
    {
        lock (_transaction)
            return ValueTask.FromResult<IReadOnlyList<OrderIntent>>([.. _intents.Values.Where(IsUnlisted)]);
    }

    private static bool IsUnlisted(OrderIntent intent) => intent.State is IntentState.Sending or IntentState.Acknowledged or IntentState.Unknown;

    private JournalDecision Commit(JournalDecision decision)
    {
        var intent = decision.Intent;
        if (_intents.TryGetValue(intent.ClientOrderId, out var earlier) && Refusal(earlier, intent) is { } refusal)
            return decision with { Objections = [refusal] };
        _intents[intent.ClientOrderId] = intent with { BegunMark = ++_mark, ChangedMark = _mark };
        if (intent.IsReducing)
            _reducing.Enqueue(intent.DecidedAt);
        return decision;
    }

    /// <summary>An id whose order was not placed may carry the same order once more.</summary>
    private static Objection? Refusal(OrderIntent earlier, OrderIntent intent)
    {
        if (earlier.Terms != intent.Terms)
            return Refusals.IdReused(intent.ClientOrderId);
        return earlier.State == IntentState.NotPlaced ? null : Refusals.IdInFlight(intent.ClientOrderId);
    }

    private JournalView View(long mark)
    {
        var since = time.GetUtcNow() - TimeSpan.FromMinutes(1);
        while (_reducing.TryPeek(out var decided) && decided <= since)
            _reducing.Dequeue();
        return new([.. _intents.Values.Where(i => IsUnlisted(i) || (i.State == IntentState.Listed && i.ChangedMark > mark))], _reducing.Count);
    }
}
