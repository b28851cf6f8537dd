namespace AlpacaMcp.Simulator.Wire.Crypto;

/// <summary>A page of quotes by pair.</summary>
internal sealed record CryptoQuotesPage(IReadOnlyDictionary<string, IReadOnlyList<CryptoQuoteBody>> Quotes, string? NextPageToken);
