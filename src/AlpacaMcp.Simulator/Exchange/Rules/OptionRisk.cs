namespace AlpacaMcp.Simulator.Exchange.Rules;

/// <summary>What an account's contracts on one underlying ask of it, before an order and after it.</summary>
/// <param name="UncoveredBefore">Sold calls without a bought one that lives as long.</param>
/// <param name="UncoveredAfter">The same after the order.</param>
/// <param name="FreeShares">Shares of the underlying that no open order sells.</param>
/// <param name="CollateralBefore">Worst payoff in USD.</param>
/// <param name="CollateralAfter">The same after the order.</param>
internal sealed record OptionRisk(decimal UncoveredBefore, decimal UncoveredAfter, decimal FreeShares, decimal CollateralBefore, decimal CollateralAfter);
