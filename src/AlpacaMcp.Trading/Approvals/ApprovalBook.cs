using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Journal.Sqlite;

namespace AlpacaMcp.Trading.Approvals;

/// <summary>The approvals of a home for its operator, of every account and without a broker. To approve sends nothing: the agent's next identical call does.</summary>
public sealed class ApprovalBook
{
    private readonly SqliteApprovals _approvals;
    private readonly JournalPlace _place;
    private readonly TimeProvider _time;

    internal ApprovalBook(SqliteApprovals approvals, JournalPlace place, TimeProvider time) => (_approvals, _place, _time) = (approvals, place, time);

    // To look must not begin a journal where there is none.
    private bool IsThere => File.Exists(_place.DatabasePath);

    /// <summary>What waits for a person, the oldest first.</summary>
    public IReadOnlyList<WaitingApproval> Waiting() => !IsThere ? [] :
        [.. _approvals.Waiting().Where(one => one.Found.ExpiresAt > _time.GetUtcNow()).Select(one => WaitingApproval.Of(one.Scope, one.Found))];

    /// <summary>An approval in whatever state; null when there is none of that id.</summary>
    public WaitingApproval? Find(string id) => IsThere && _approvals.Find(id) is (var scope, var found) ? WaitingApproval.Of(scope, found) : null;

    /// <summary>Says yes; false when it no longer waits.</summary>
    public bool Approve(string id, string? reason) => _approvals.Answer(
        id, asked => Holds(asked) && asked.State == ApprovalState.Asked ? asked with { State = ApprovalState.Approved, By = ApprovalBy.Operator, Reason = reason } : null) is not null;

    /// <summary>Says no, also to what was approved and not used; false when it is over.</summary>
    public bool Deny(string id, string? reason) => _approvals.Answer(
        id, asked => Holds(asked) && asked.State is ApprovalState.Asked or ApprovalState.Approved ? asked with { State = ApprovalState.Denied, By = ApprovalBy.Operator, Reason = reason } : null) is not null;

    private bool Holds(Approval approval) => approval.ExpiresAt > _time.GetUtcNow();
}
