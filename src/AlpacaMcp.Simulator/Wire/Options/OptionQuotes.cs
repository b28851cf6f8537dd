namespace AlpacaMcp.Simulator.Wire.Options;

/// <summary>Latest quotes by contract.</summary>
internal sealed record OptionQuotes(IReadOnlyDictionary<string, OptionQuoteBody> Quotes);
