namespace AlpacaMcp.Api.OptionData;

internal sealed record LatestOptionQuotes(IReadOnlyDictionary<string, OptionQuote?>? Quotes);
