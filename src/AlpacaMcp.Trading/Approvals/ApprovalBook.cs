using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Journal.Sqlite;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Approvals;

/// <summary>The approvals of a home for its operator, of every account and without a broker. To approve sends nothing: the agent's next identical call does.</summary>
public sealed class ApprovalBook : IDisposable
{
    private readonly SqliteJournal _journal;
    private readonly SqliteApprovals _approvals;
    private readonly TimeProvider _time;

    private ApprovalBook(SqliteJournal journal, TimeProvider time) => (_journal, _approvals, _time) = (journal, new(journal), time);

    /// <summary>Opens the journal of a home; null when it has none.</summary>
    public static ApprovalBook? Open(JournalPlace place, TimeProvider time)
    {
        if (!File.Exists(place.DatabasePath))
            return null;
        var options = new TradingOptions { Policy = RiskPolicy.DefaultFor(TradingEnvironment.Live), ExchangeTime = ExchangeTimeSource.System, Journal = place };
        return new(new(options, new NoOneAccount(), new LocalOwners(), new NoPolicyPin(), new NoCrash(), time), time);
    }

    /// <summary>What waits for a person, the oldest first.</summary>
    public IReadOnlyList<WaitingApproval> Waiting() =>
        [.. _approvals.Waiting().Where(one => one.Found.ExpiresAt > _time.GetUtcNow()).Select(one => WaitingApproval.Of(one.Scope, one.Found))];

    /// <summary>An approval in whatever state; null when there is none of that id.</summary>
    public WaitingApproval? Find(string id) => _approvals.Find(id) is (var scope, var found) ? WaitingApproval.Of(scope, found) : null;

    /// <summary>Says yes; false when it no longer waits.</summary>
    public bool Approve(string id, string? reason) => _approvals.Answer(
        id, asked => Holds(asked) && asked.State == ApprovalState.Asked ? asked with { State = ApprovalState.Approved, By = ApprovalBy.Operator, Reason = reason } : null) is not null;

    /// <summary>Says no, also to what was approved and not used; false when it is over.</summary>
    public bool Deny(string id, string? reason) => _approvals.Answer(
        id, asked => Holds(asked) && asked.State is ApprovalState.Asked or ApprovalState.Approved ? asked with { State = ApprovalState.Denied, By = ApprovalBy.Operator, Reason = reason } : null) is not null;

    /// <inheritdoc/>
    public void Dispose() => _journal.Dispose();

    private bool Holds(Approval approval) => approval.ExpiresAt > _time.GetUtcNow();

    private sealed class NoOneAccount : IJournalAccount
    {
        public ValueTask<JournalScope> ScopeAsync(CancellationToken cancellationToken) => throw new JournalUnavailableException("No account is asked for here.");
    }
}
