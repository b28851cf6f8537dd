namespace AlpacaMcp.Trading.Journal;

/// <summary>Limits that are accepted.</summary>
/// <param name="Hash">Of all of them.</param>
/// <param name="By">start or operator.</param>
/// <param name="Limits">Each of them, as JSON text.</param>
/// <param name="Reason">Why the operator accepted them.</param>
internal sealed record AcceptedPolicy(string Hash, string By, string Limits, string? Reason = null);
