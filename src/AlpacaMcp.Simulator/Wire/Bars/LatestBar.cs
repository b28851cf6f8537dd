namespace AlpacaMcp.Simulator.Wire.Bars;

/// <summary>The newest minute bar of one symbol.</summary>
internal sealed record LatestBar(BarBody Bar, string Symbol);
