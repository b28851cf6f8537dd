namespace AlpacaMcp.Simulator.Wire;

/// <summary>A page of bars by symbol.</summary>
internal sealed record BarsBody(IReadOnlyDictionary<string, IReadOnlyList<BarBody>> Bars, string? NextPageToken);
