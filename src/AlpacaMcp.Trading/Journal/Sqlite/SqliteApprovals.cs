using AlpacaMcp.Trading.Approvals;

namespace AlpacaMcp.Trading.Journal.Sqlite;

/// <summary>Approvals and taint in the journal's tables.</summary>
internal sealed class SqliteApprovals(SqliteJournal journal) : IApprovalJournal
{
    public ValueTask<Approval?> ApprovalAsync(string id, CancellationToken cancellationToken) => journal.ReadAsync((rows, scope) => ApprovalRows.Find(rows, scope, id), cancellationToken);

    public ValueTask<ApprovalDecision> DecideAsync(ApprovalAsk ask, Func<ApprovalView, ApprovalDecision> decide, CancellationToken cancellationToken) => journal.WriteAsync(
        (tx, scope) => ApprovalRows.Keep(tx, scope, decide(ApprovalRows.View(tx.Rows, scope, ask))), cancellationToken);

    public ValueTask<Approval?> AnswerAsync(string id, Func<Approval, Approval?> answer, CancellationToken cancellationToken) =>
        journal.WriteAsync((tx, scope) => Answer(tx, scope, ApprovalRows.Find(tx.Rows, scope, id), answer), cancellationToken);

    public async ValueTask<bool> TaintAsync(Taint taint, CancellationToken cancellationToken) =>
        await journal.WriteAsync((tx, scope) => tx.Append(scope, EntryKind.Taint, taint, JournalJson.Default.Taint) > 0, cancellationToken);

    /// <summary>Every request that waits, with whose it is; told without knowing an account.</summary>
    internal IReadOnlyList<(string Scope, Approval Found)> Waiting() => journal.Home.Read(ApprovalRows.Waiting);

    /// <summary>Where an approval stands, with whose it is.</summary>
    internal (string Scope, Approval Found)? Find(string id) => journal.Home.Read(rows => ApprovalRows.Find(rows, id));

    /// <summary>The same as <see cref="AnswerAsync"/> for an approval of whatever account.</summary>
    internal Approval? Answer(string id, Func<Approval, Approval?> answer) =>
        journal.Home.Write(tx => ApprovalRows.Find(tx.Rows, id) is (var scope, var found) ? Answer(tx, scope, found, answer) : null);

    private static Approval? Answer(JournalTransaction tx, string scope, Approval? found, Func<Approval, Approval?> answer)
    {
        var answered = found is null ? null : answer(found);
        ApprovalRows.Keep(tx, scope, answered);
        return answered;
    }
}
