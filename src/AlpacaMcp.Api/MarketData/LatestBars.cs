namespace AlpacaMcp.Api.MarketData;

internal sealed record LatestBars(IReadOnlyDictionary<string, Bar?>? Bars);
