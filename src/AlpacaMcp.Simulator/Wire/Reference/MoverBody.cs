namespace AlpacaMcp.Simulator.Wire.Reference;

/// <summary>How far a price is from its previous close.</summary>
internal sealed record MoverBody(string Symbol, decimal PercentChange, decimal Change, decimal Price);
