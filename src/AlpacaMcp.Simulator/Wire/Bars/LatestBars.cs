namespace AlpacaMcp.Simulator.Wire.Bars;

/// <summary>The newest minute bars by symbol.</summary>
internal sealed record LatestBars(IReadOnlyDictionary<string, BarBody> Bars);
