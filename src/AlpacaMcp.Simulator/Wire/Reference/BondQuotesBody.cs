namespace AlpacaMcp.Simulator.Wire.Reference;

/// <summary>Quotes by ISIN.</summary>
internal sealed record BondQuotesBody(IReadOnlyDictionary<string, BondQuoteBody> Quotes);
