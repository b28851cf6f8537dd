using AlpacaMcp.Trading.Halt;

namespace AlpacaMcp.Trading.Journal;

/// <summary>What holds trading back, and what losses are counted from: kept like the orders, and shared by every process on the account.</summary>
internal interface IStateJournal
{
    /// <param name="day">The New York day in exchange time; null when unknown.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<TradingState> StateAsync(DateOnly? day, CancellationToken cancellationToken);

    /// <summary>Holds trading back; the same cause again takes the first one's place.</summary>
    /// <param name="stop">What and why.</param>
    /// <param name="everywhere">For every account of this home, not only for this one.</param>
    /// <param name="cancellationToken">Gives up before it is written.</param>
    ValueTask StopAsync(Stop stop, bool everywhere, CancellationToken cancellationToken);

    /// <summary>The same for this account, unless the cause holds already or the operator has resumed in between.</summary>
    /// <param name="stop">What and why.</param>
    /// <param name="day">The New York day in exchange time; null when unknown.</param>
    /// <param name="since">The last resume when it was judged; null when there was none.</param>
    /// <param name="cancellationToken">Gives up before it is written.</param>
    /// <returns>True when it was written.</returns>
    ValueTask<bool> StopOnceAsync(Stop stop, DateOnly? day, Resumption? since, CancellationToken cancellationToken);

    /// <summary>Ends one cause.</summary>
    ValueTask LiftAsync(string cause, string reason, CancellationToken cancellationToken);

    /// <summary>Ends every cause, those of all accounts too; losses are counted from the baseline on.</summary>
    ValueTask ResumeAsync(Resumption resumption, Baseline? baseline, CancellationToken cancellationToken);

    /// <summary>Ends what holds for every account, and what holds back exchanges that live inside servers: no account need be known.</summary>
    ValueTask ResumeEmbeddedAsync(Resumption resumption, CancellationToken cancellationToken);

    /// <summary>When the operator resumed last; null when never.</summary>
    ValueTask<Resumption?> ResumedAsync(CancellationToken cancellationToken);

    ValueTask<Baseline?> BaselineAsync(CancellationToken cancellationToken);

    /// <summary>Keeps a baseline in place of the one that it was worked out from; does nothing when another has come in between.</summary>
    ValueTask KeepBaselineAsync(Baseline baseline, Baseline? before, CancellationToken cancellationToken);

    /// <summary>How often a cause has held trading back that was set on the New York day.</summary>
    ValueTask<int> CountStopsAsync(string cause, DateOnly setOn, CancellationToken cancellationToken);

    /// <summary>The body of the latest row of accepted limits; null when none were ever pinned.</summary>
    ValueTask<string?> PolicyAsync(CancellationToken cancellationToken);

    ValueTask AcceptPolicyAsync(AcceptedPolicy accepted, CancellationToken cancellationToken);
}
