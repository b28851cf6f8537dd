using AlpacaMcp.Trading.Approvals;

namespace AlpacaMcp.Trading.Journal;

/// <summary>What persons were asked and said, and what callers have read. Each method is one transaction.</summary>
internal interface IApprovalJournal
{
    /// <exception cref="JournalUnavailableException">It cannot be read.</exception>
    ValueTask<Approval?> ApprovalAsync(string id, CancellationToken cancellationToken);

    /// <summary>Decides on what is no single intent, and keeps the step that comes of it.</summary>
    /// <exception cref="JournalUnavailableException">Nothing was decided.</exception>
    ValueTask<ApprovalDecision> DecideAsync(ApprovalAsk ask, Func<ApprovalView, ApprovalDecision> decide, CancellationToken cancellationToken);

    /// <summary>Keeps what <paramref name="answer"/> makes of the approval; null leaves it as it is.</summary>
    /// <returns>The approval as it is kept now; null when it was left as it is, or there is none.</returns>
    /// <exception cref="JournalUnavailableException">Nothing was kept.</exception>
    ValueTask<Approval?> AnswerAsync(string id, Func<Approval, Approval?> answer, CancellationToken cancellationToken);

    /// <summary>Keeps that a caller has read text from outside; where the journal cannot be written, the emergency file keeps it.</summary>
    /// <returns>False when neither has it.</returns>
    ValueTask<bool> TaintAsync(Taint taint, CancellationToken cancellationToken);
}
