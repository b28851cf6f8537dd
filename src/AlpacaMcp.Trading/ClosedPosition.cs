namespace AlpacaMcp.Trading;

/// <summary>What became of one position when all were closed.</summary>
/// <param name="Symbol">As positions spell it.</param>
/// <param name="Qty">What was held; negative when short.</param>
/// <param name="Outcome">The closing order, or why there is none.</param>
public sealed record ClosedPosition(string Symbol, decimal Qty, OrderOutcome Outcome);
