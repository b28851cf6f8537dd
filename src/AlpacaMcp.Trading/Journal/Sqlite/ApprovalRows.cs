using AlpacaMcp.Trading.Approvals;

namespace AlpacaMcp.Trading.Journal.Sqlite;

/// <summary>Questions about approvals and taint, and what rows about them change.</summary>
internal static class ApprovalRows
{
    private const string Columns = "SELECT body FROM approvals";

    // Of one order; older ones have expired.
    private const int MostKnown = 20;

    // Of one account. Nobody reads more, and who floods a person with questions hopes for one careless yes.
    private const int MostWaiting = 20;

    internal static void Apply(JournalConnection rows, JournalEntry entry, Approval approval) => rows.Run(
        "INSERT OR REPLACE INTO approvals(scope, id, state, hash, seq, body) VALUES($0, $1, $2, $3, $4, $5)",
        entry.Scope, approval.Id, approval.State.ToString().ToLowerInvariant(), approval.Hash, entry.Seq, entry.Body);

    /// <summary>A row that waited in the emergency file may be older than one that did not.</summary>
    internal static void Apply(JournalConnection rows, JournalEntry entry, Taint taint)
    {
        if (TaintedAt(rows, entry.Scope, taint.Caller) is not { } known || known <= taint.At)
            rows.Run("INSERT OR REPLACE INTO latest(scope, kind, seq, body) VALUES($0, $1, $2, $3)", entry.Scope, KeyOf(taint.Caller), entry.Seq, entry.Body);
    }

    internal static ApprovalView View(JournalConnection rows, string scope, ApprovalAsk ask) => new(
        ask,
        Later(ResumedAt(rows, scope), ResumedAt(rows, JournalScope.Everywhere)),
        TaintedAt(rows, scope, ask.Caller),
        [.. rows.All($"{Columns} WHERE scope = $0 AND hash = $1 AND state != 'used' ORDER BY seq DESC LIMIT {MostKnown}", Read, scope, ask.Hash).Where(a => a.State != ApprovalState.Denied || a.By == ApprovalBy.Operator)]);

    internal static Approval? Find(JournalConnection rows, string scope, string id) => rows.One($"{Columns} WHERE scope = $0 AND id = $1", Read, scope, id);

    /// <summary>Of any account of this home.</summary>
    internal static (string Scope, Approval Found)? Find(JournalConnection rows, string id) =>
        rows.One<(string, Approval)?>("SELECT body, scope FROM approvals WHERE id = $0", r => (r.GetString(1), Read(r)), id);

    /// <summary>Every request that waits, of any account of this home that is still there.</summary>
    internal static IReadOnlyList<(string Scope, Approval Found)> Waiting(JournalConnection rows) => rows.All(
        "SELECT body, scope FROM approvals WHERE state = 'asked' AND scope NOT IN (SELECT scope FROM openings WHERE gone = 1) ORDER BY seq", r => (r.GetString(1), Read(r)));

    /// <summary>How many of an account's requests wait.</summary>
    internal static int CountWaiting(JournalConnection rows, string scope, DateTimeOffset now) =>
        rows.All($"{Columns} WHERE scope = $0 AND state = 'asked' ORDER BY seq DESC LIMIT {MostWaiting}", Read, scope).Count(a => a.ExpiresAt > now);

    /// <summary>Writes down what a decision makes of an approval.</summary>
    internal static JournalDecision Keep(JournalTransaction tx, string scope, JournalDecision decision)
    {
        if (IsOneTooMany(tx.Rows, scope, decision.Approval))
            return decision with { Objections = [Refusals.TooManyApprovals(MostWaiting)], Approval = null };
        Keep(tx, scope, decision.Approval);
        return decision;
    }

    internal static ApprovalDecision Keep(JournalTransaction tx, string scope, ApprovalDecision decision)
    {
        if (IsOneTooMany(tx.Rows, scope, decision.Step))
            return new(Refusals.TooManyApprovals(MostWaiting), null);
        Keep(tx, scope, decision.Step);
        return decision;
    }

    internal static long Keep(JournalTransaction tx, string scope, Approval? step) => step is null ? 0 : tx.Append(scope, EntryKind.Approval, step, JournalJson.Default.Approval);

    // They expire in the order in which they were asked.
    private static bool IsOneTooMany(JournalConnection rows, string scope, Approval? step) =>
        step is { State: ApprovalState.Asked, AskedAt: var now }
        && CountWaiting(rows, scope, now) == MostWaiting;

    private static DateTimeOffset? ResumedAt(JournalConnection rows, string scope) => EntryRows.Latest(rows, scope, EntryKind.Resumed, JournalJson.Default.Resumption)?.At;

    private static DateTimeOffset? TaintedAt(JournalConnection rows, string scope, string caller) => EntryRows.Latest(rows, scope, KeyOf(caller), JournalJson.Default.Taint)?.At;

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one is null || other > one ? other : one;

    private static string KeyOf(string caller) => $"{EntryKind.Taint}/{caller}";

    private static Approval Read(JournalRow row) => row.GetJson(0, JournalJson.Default.Approval);
}
