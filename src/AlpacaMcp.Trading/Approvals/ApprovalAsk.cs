namespace AlpacaMcp.Trading.Approvals;

/// <summary>Which approvals a decision wants to know of.</summary>
/// <param name="Caller">Whose.</param>
/// <param name="Hash">Of the exact order.</param>
internal sealed record ApprovalAsk(string Caller, string Hash);
