namespace AlpacaMcp.Simulator;

/// <summary>One position in the exchange's book.</summary>
/// <param name="Symbol">Symbol; pairs without their slash.</param>
/// <param name="Qty">Quantity, negative when short.</param>
/// <param name="AverageEntryPrice">Average price paid in USD.</param>
public sealed record BookPosition(string Symbol, decimal Qty, decimal AverageEntryPrice);
