namespace AlpacaMcp.Api.MarketData;

internal sealed record LatestQuotes(IReadOnlyDictionary<string, Quote?>? Quotes);
