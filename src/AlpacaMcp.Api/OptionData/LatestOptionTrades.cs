namespace AlpacaMcp.Api.OptionData;

internal sealed record LatestOptionTrades(IReadOnlyDictionary<string, OptionTrade?>? Trades);
