namespace AlpacaMcp.Simulator.Control;

/// <summary>One position; negative when short, the price in USD.</summary>
internal sealed record PositionState(string Symbol, decimal Qty, decimal AverageEntryPrice);
