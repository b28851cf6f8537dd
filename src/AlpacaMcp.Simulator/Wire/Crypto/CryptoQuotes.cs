namespace AlpacaMcp.Simulator.Wire.Crypto;

/// <summary>Latest quotes by pair.</summary>
internal sealed record CryptoQuotes(IReadOnlyDictionary<string, CryptoQuoteBody> Quotes);
