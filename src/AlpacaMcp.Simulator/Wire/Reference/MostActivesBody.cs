namespace AlpacaMcp.Simulator.Wire.Reference;

/// <summary>The busiest stocks.</summary>
internal sealed record MostActivesBody(IReadOnlyList<MostActiveBody> MostActives, string LastUpdated);
