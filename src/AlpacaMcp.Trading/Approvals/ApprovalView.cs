namespace AlpacaMcp.Trading.Approvals;

/// <summary>What the journal knows of approvals, read in the transaction that decides.</summary>
/// <param name="Ask">What was asked of it.</param>
/// <param name="ResumedAt">System time of the last resume; null when there was none.</param>
/// <param name="TaintedAt">System time at which the caller last read text from outside; null when it never did.</param>
/// <param name="Known">Requests for that order that were neither used nor refused through the client, the newest first; they may have expired or be another caller's.</param>
internal sealed record ApprovalView(ApprovalAsk Ask, DateTimeOffset? ResumedAt, DateTimeOffset? TaintedAt, IReadOnlyList<Approval> Known);
