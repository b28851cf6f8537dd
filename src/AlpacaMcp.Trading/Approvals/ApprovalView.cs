namespace AlpacaMcp.Trading.Approvals;

/// <summary>What the journal knows of approvals, read in the transaction that decides.</summary>
/// <param name="Ask">What was asked of it.</param>
/// <param name="ResumedAt">System time of the last resume; null when there was none.</param>
/// <param name="TaintedAt">System time at which the caller last read text from outside; null when it never did.</param>
/// <param name="Open">Requests for that order by that caller that are neither refused nor used, the newest first; they may have expired.</param>
internal sealed record ApprovalView(ApprovalAsk Ask, DateTimeOffset? ResumedAt, DateTimeOffset? TaintedAt, IReadOnlyList<Approval> Open);
