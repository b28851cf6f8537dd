namespace AlpacaMcp.Simulator.Wire;

/// <summary>Latest quotes by pair.</summary>
internal sealed record CryptoQuotes(IReadOnlyDictionary<string, CryptoQuoteBody> Quotes);
