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

    public ValueTask<IReadOnlyList<OrderIntent>> UnsettledAsync(CancellationToken cancellationToken)
    {
        lock (_transaction)
            return ValueTask.FromResult<IReadOnlyList<OrderIntent>>([.. _intents.Values.Where(IsUnsettled)]);
    }

    private static bool IsUnsettled(OrderIntent intent) => intent.State is IntentState.Sending or IntentState.Unknown;

    private JournalDecision Commit(JournalDecision decision)
    {
        var intent = decision.Intent;
        if (!_intents.TryAdd(intent.ClientOrderId, intent with { BegunMark = ++_mark, ChangedMark = _mark }))
            return decision with { Objections = [Refusals.IdInFlight(intent.ClientOrderId)] };
        if (intent.IsReducing)
            _reducing.Enqueue(intent.DecidedAt);
        return decision;
    }

    private JournalView View(long mark)
    {
        var since = time.GetUtcNow() - TimeSpan.FromMinutes(1);
        while (_reducing.TryPeek(out var decided) && decided <= since)
            _reducing.Dequeue();
        return new([.. _intents.Values.Where(i => IsUnsettled(i) || (i.State == IntentState.Acknowledged && i.ChangedMark > mark))], _reducing.Count);
    }
}
