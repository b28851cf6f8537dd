namespace AlpacaMcp.Simulator.Wire.Reference;

/// <summary>The latest value of each index.</summary>
internal sealed record LatestIndexValuesBody(IReadOnlyDictionary<string, IndexValueBody> Values);
