using AlpacaMcp.Trading.Approvals;

namespace AlpacaMcp.Trading.Journal.Sqlite;

/// <summary>Approvals and taint in the journal's tables.</summary>
internal sealed class SqliteApprovals(SqliteJournal journal) : IApprovalJournal
{
    public async ValueTask<Approval?> ApprovalAsync(string id, CancellationToken cancellationToken)
    {
        var scope = await journal.OpenedAsync(cancellationToken);
        return journal.Database().Read(rows => ApprovalRows.Find(rows, scope, id));
    }

    public async ValueTask<ApprovalDecision> DecideAsync(ApprovalAsk ask, Func<ApprovalView, ApprovalDecision> decide, CancellationToken cancellationToken)
    {
        var scope = await journal.OpenedAsync(cancellationToken);
        return journal.Database().Write(tx =>
        {
            var decision = decide(ApprovalRows.View(tx.Rows, scope, ask));
            ApprovalRows.Keep(tx, scope, decision.Step);
            return decision;
        });
    }

    public async ValueTask<Approval?> AnswerAsync(string id, Func<Approval, Approval?> answer, CancellationToken cancellationToken)
    {
        var scope = await journal.OpenedAsync(cancellationToken);
        return journal.Database().Write(tx => Answer(tx, scope, ApprovalRows.Find(tx.Rows, scope, id), answer));
    }

    public async ValueTask TaintAsync(Taint taint, CancellationToken cancellationToken)
    {
        var scope = await journal.OpenedAsync(cancellationToken);
        journal.Database().Write(tx => tx.Append(scope, EntryKind.Taint, taint, JournalJson.Default.Taint));
    }

    /// <summary>Every request that waits, with whose it is; told without knowing an account.</summary>
    internal IReadOnlyList<(string Scope, Approval Found)> Waiting() => journal.Database().Read(ApprovalRows.Waiting);

    /// <summary>Where an approval stands, with whose it is.</summary>
    internal (string Scope, Approval Found)? Find(string id) => journal.Database().Read(rows => ApprovalRows.Find(rows, id));

    /// <summary>The same as <see cref="AnswerAsync"/> for an approval of whatever account.</summary>
    internal Approval? Answer(string id, Func<Approval, Approval?> answer) =>
        journal.Database().Write(tx => ApprovalRows.Find(tx.Rows, id) is (var scope, var found) ? Answer(tx, scope, found, answer) : null);

    private static Approval? Answer(JournalTransaction tx, string scope, Approval? found, Func<Approval, Approval?> answer)
    {
        var answered = found is null ? null : answer(found);
        ApprovalRows.Keep(tx, scope, answered);
        return answered;
    }
}
