namespace AlpacaMcp.Simulator.Wire.Crypto;

/// <summary>Latest trades by pair.</summary>
internal sealed record CryptoTrades(IReadOnlyDictionary<string, CryptoTradeBody> Trades);
