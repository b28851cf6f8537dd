namespace AlpacaMcp.Trading.Approvals;

/// <summary>Whether a person's word is there where it is needed.</summary>
/// <param name="Objection">Null when the order may go on.</param>
/// <param name="Step">What becomes a row of the journal with this decision: a new request, or the use of an approval.</param>
internal sealed record ApprovalDecision(Objection? Objection, Approval? Step)
{
    internal static ApprovalDecision NotNeeded { get; } = new(null, null);
}
