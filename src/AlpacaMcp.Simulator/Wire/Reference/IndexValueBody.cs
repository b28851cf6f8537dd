namespace AlpacaMcp.Simulator.Wire.Reference;

/// <summary>An index at an instant.</summary>
internal sealed record IndexValueBody(string T, decimal V);
