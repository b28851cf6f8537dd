namespace AlpacaMcp.Simulator.Exchange.CorporateActions;

/// <summary>What one action did to one account.</summary>
/// <param name="Action">The action.</param>
/// <param name="At">When the account saw it.</param>
/// <param name="Qty">Shares added or removed by a split; shares a dividend was paid for.</param>
/// <param name="Cash">Dollars received, negative when paid; 0 for a split.</param>
internal sealed record AppliedAction(CorporateAction Action, DateTimeOffset At, decimal Qty, decimal Cash);
