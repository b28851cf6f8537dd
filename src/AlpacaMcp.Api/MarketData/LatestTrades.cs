namespace AlpacaMcp.Api.MarketData;

internal sealed record LatestTrades(IReadOnlyDictionary<string, Trade?>? Trades);
