namespace AlpacaMcp.Simulator.Wire.Reference;

/// <summary>Prices by ISIN.</summary>
internal sealed record BondPricesBody(IReadOnlyDictionary<string, BondPriceBody> Prices);
