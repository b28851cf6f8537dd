namespace AlpacaMcp.Trading.Journal.Auditing;

/// <summary>What an audit of a journal has found.</summary>
/// <param name="Rows">Rows read.</param>
/// <param name="Hash">The last row's hash; empty without rows.</param>
/// <param name="Findings">Everything that is not as it was written; empty when the journal is sound.</param>
public sealed record AuditReport(long Rows, string Hash, IReadOnlyList<string> Findings)
{
    /// <summary>Whether nothing was edited, deleted, reordered or cut off.</summary>
    public bool IsSound => Findings.Count == 0;
}
