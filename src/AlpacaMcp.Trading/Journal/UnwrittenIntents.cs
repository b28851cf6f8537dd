namespace AlpacaMcp.Trading.Journal;

/// <summary>
/// What this process has begun while no journal could take it: two closes at once must not both count the position as theirs. They count
/// until the broker's lists show them, and go into the journal as soon as that works, whether or not the emergency file has them.
/// </summary>
internal sealed class UnwrittenIntents
{
    private readonly Lock _turn = new();
    private readonly Dictionary<string, OrderIntent> _intents = [];

    internal bool Any
    {
        get
        {
            lock (_turn)
                return _intents.Count > 0;
        }
    }

    /// <summary>Those that were or may have been placed.</summary>
    internal IReadOnlyList<OrderIntent> Counting
    {
        get
        {
            lock (_turn)
                return [.. _intents.Values.Where(intent => intent.State != IntentState.NotPlaced)];
        }
    }

    internal OrderIntent? Find(string clientOrderId)
    {
        lock (_turn)
            return _intents.GetValueOrDefault(clientOrderId);
    }

    /// <summary>Check and reservation, with nobody else's between them.</summary>
    internal JournalDecision Begin(JournalView view, Func<JournalView, JournalDecision> decide)
    {
        lock (_turn)
        {
            var decision = decide(With(view));
            if (_intents.GetValueOrDefault(decision.Intent.ClientOrderId) is { State: not IntentState.NotPlaced } earlier)
                return decision with { Objections = [earlier.Terms == decision.Intent.Terms ? Refusals.IdInFlight(earlier.ClientOrderId) : Refusals.IdReused(earlier.ClientOrderId)] };
            if (decision.IsAllowed)
                _intents[decision.Intent.ClientOrderId] = decision.Intent;
            return decision;
        }
    }

    internal JournalView With(JournalView view)
    {
        var mine = Counting;
        return mine.Count == 0 ? view : view with { Unreflected = [.. mine, .. view.Unreflected.Where(known => mine.All(intent => intent.ClientOrderId != known.ClientOrderId))] };
    }

    internal void Record(StateChange change)
    {
        lock (_turn)
        {
            if (_intents.TryGetValue(change.Id, out var intent))
                _intents[change.Id] = intent with { State = change.State, End = change.End ?? intent.End };
        }
    }

    /// <summary>Gives them to the journal, and forgets them when that has them.</summary>
    internal void Drain(Action<IReadOnlyList<OrderIntent>> take)
    {
        lock (_turn)
        {
            if (_intents.Count == 0)
                return;
            take([.. _intents.Values]);
            _intents.Clear();
        }
    }
}
