namespace AlpacaMcp.Trading.Halt;

/// <summary>
/// The transfers of cash that were known at some moment. A later sum from the same day less this one is what has come since: also what has no
/// time of day, and what was written down late.
/// </summary>
/// <param name="From">The first day that counts.</param>
/// <param name="Sum">Cash paid in from that day on, less what was paid out, USD.</param>
public sealed record TransferMark(DateOnly From, decimal Sum);
