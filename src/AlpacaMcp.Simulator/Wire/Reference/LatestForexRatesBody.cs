namespace AlpacaMcp.Simulator.Wire.Reference;

/// <summary>The latest rate of each pair of currencies.</summary>
internal sealed record LatestForexRatesBody(IReadOnlyDictionary<string, ForexRateBody> Rates);
