namespace AlpacaMcp.Simulator.Wire.Reference;

/// <summary>How much of a stock has traded today.</summary>
internal sealed record MostActiveBody(string Symbol, decimal Volume, int TradeCount);
