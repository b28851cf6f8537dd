namespace AlpacaMcp.Simulator.Wire.Reference;

/// <summary>A page of values by index.</summary>
internal sealed record IndexValuesPage(IReadOnlyDictionary<string, IReadOnlyList<IndexValueBody>> Values, string? NextPageToken);
