using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading;

/// <summary>What an agent may do now and by which limits it is judged.</summary>
public sealed class StandingReport
{
    private readonly TradingHalts _halts;
    private readonly IOrderJournal _journal;

    internal StandingReport(TradingHalts halts, IOrderJournal journal, RiskPolicy policy) => (_halts, _journal, PolicyHash) = (halts, journal, policy.Hash());

    /// <summary>Of the limits in force: the same hash, the same limits.</summary>
    public string PolicyHash { get; }

    /// <param name="now">Exchange time; null when unknown.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<TradingState> StateAsync(DateTimeOffset? now, CancellationToken cancellationToken) => _halts.StateAsync(now, cancellationToken);

    /// <summary>Which of these client_order_ids went out through this home, whoever chose them; null when the journal cannot say.</summary>
    public async Task<IReadOnlySet<string>?> OursAsync(IReadOnlyCollection<string> clientOrderIds, CancellationToken cancellationToken) =>
        (await _journal.KnownAsync(clientOrderIds, cancellationToken))?.Keys.ToHashSet(StringComparer.Ordinal);

    /// <summary>Orders that may or may not be at the broker.</summary>
    public async Task<int> UnknownAsync(CancellationToken cancellationToken) => (await _journal.LiveAsync(cancellationToken)).Count(intent => intent.State == IntentState.Unknown);
}
