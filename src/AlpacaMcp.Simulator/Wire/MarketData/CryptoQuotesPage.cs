namespace AlpacaMcp.Simulator.Wire.MarketData;

/// <summary>A page of quotes by pair.</summary>
internal sealed record CryptoQuotesPage(IReadOnlyDictionary<string, IReadOnlyList<CryptoQuoteBody>> Quotes, string? NextPageToken);
