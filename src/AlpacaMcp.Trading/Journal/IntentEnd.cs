namespace AlpacaMcp.Trading.Journal;

/// <summary>What an order had done when it was over.</summary>
/// <param name="Status">The broker's word.</param>
/// <param name="FilledQty">Shares, coins or contracts.</param>
/// <param name="FilledNotional">USD that the fills cost, never negative.</param>
internal sealed record IntentEnd(string Status, decimal FilledQty, decimal FilledNotional);
