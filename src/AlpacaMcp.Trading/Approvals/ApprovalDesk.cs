using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Approvals;

/// <summary>Keeps what a person answers who was asked through the client, and what callers have read. It sends nothing.</summary>
public sealed class ApprovalDesk
{
    private readonly IApprovalJournal _journal;
    private readonly RiskPolicy _policy;
    private readonly ICallerContext _caller;
    private readonly TimeProvider _time;

    internal ApprovalDesk(IApprovalJournal journal, RiskPolicy policy, ICallerContext caller, TimeProvider time) =>
        (_journal, _policy, _caller, _time) = (journal, policy, caller, time);

    /// <summary>An approval as it stands; null when there is none, or the journal cannot be read.</summary>
    public async Task<Approval?> FindAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            return await _journal.ApprovalAsync(id, cancellationToken);
        }
        catch (JournalUnavailableException)
        {
            return null;
        }
    }

    /// <summary>A person said yes. An answer counts once: what is answered already, too late, or another's stays as it is.</summary>
    /// <param name="id">Of the approval.</param>
    /// <param name="hash">Of the order that the person saw.</param>
    /// <param name="until">How long the answer holds at most; system time.</param>
    /// <param name="cancellationToken">Gives up before it is written.</param>
    /// <returns>Whether the order may go on now.</returns>
    public async Task<bool> ApproveAsync(string id, string hash, DateTimeOffset until, CancellationToken cancellationToken) => await AnswerAsync(
        id,
        asked => asked.Hash != hash || !IsOpen(asked) ? null : asked switch
        {
            { State: ApprovalState.Asked } => asked with { State = ApprovalState.Approved, By = ApprovalBy.Client, ExpiresAt = until < asked.ExpiresAt ? until : asked.ExpiresAt },
            { By: not ApprovalBy.Client } => asked, // The operator was faster.
            _ => null,
        },
        cancellationToken);

    /// <summary>A person said no, or nothing that is plainly yes.</summary>
    public async Task DenyAsync(string id, string reason, CancellationToken cancellationToken) => await AnswerAsync(
        id, asked => IsOpen(asked) ? asked with { State = ApprovalState.Denied, By = ApprovalBy.Client, Reason = reason } : null, cancellationToken);

    /// <summary>The caller is about to read news; from now on its opening orders are a person's to approve, where that is wanted.</summary>
    /// <returns>Whether it is kept, as far as it is wanted: what is not, nobody may read.</returns>
    public async Task<bool> NoteNewsAsync() => !_policy.TaintAfterNews || await _journal.TaintAsync(new(_caller.Caller, _time.GetUtcNow()), CancellationToken.None);

    private async Task<bool> AnswerAsync(string id, Func<Approval, Approval?> answer, CancellationToken cancellationToken)
    {
        try
        {
            return await _journal.AnswerAsync(id, answer, cancellationToken) is not null;
        }
        catch (JournalUnavailableException)
        {
            return false;
        }
    }

    private bool IsOpen(Approval approval) =>
        approval.Caller == _caller.Caller && approval.State is ApprovalState.Asked or ApprovalState.Approved && approval.ExpiresAt > _time.GetUtcNow();
}
