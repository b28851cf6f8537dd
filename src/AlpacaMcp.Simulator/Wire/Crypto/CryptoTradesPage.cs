namespace AlpacaMcp.Simulator.Wire.Crypto;

/// <summary>A page of trades by pair.</summary>
internal sealed record CryptoTradesPage(IReadOnlyDictionary<string, IReadOnlyList<CryptoTradeBody>> Trades, string? NextPageToken);
