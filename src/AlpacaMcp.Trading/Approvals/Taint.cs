namespace AlpacaMcp.Trading.Approvals;

/// <summary>A caller has read text from outside, which may have told it what to do.</summary>
/// <param name="Caller">Who.</param>
/// <param name="At">System time.</param>
internal sealed record Taint(string Caller, DateTimeOffset At);
