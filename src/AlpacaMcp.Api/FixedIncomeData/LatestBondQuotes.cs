namespace AlpacaMcp.Api.FixedIncomeData;

internal sealed record LatestBondQuotes(IReadOnlyDictionary<string, BondQuote?>? Quotes);
