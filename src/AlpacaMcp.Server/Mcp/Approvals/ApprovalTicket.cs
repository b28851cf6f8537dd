namespace AlpacaMcp.Server.Mcp.Approvals;

/// <summary>What a question to a person is bound to while the answer is under way.</summary>
/// <param name="ApprovalId">The request in the journal.</param>
/// <param name="OrderHash">Of the order that the person sees.</param>
/// <param name="CallHash">Of the tool and its arguments.</param>
/// <param name="Caller">Who asked.</param>
/// <param name="ExpiresAt">System time from which on no answer counts.</param>
internal sealed record ApprovalTicket(string ApprovalId, string OrderHash, string CallHash, string Caller, DateTimeOffset ExpiresAt);
