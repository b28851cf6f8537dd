namespace AlpacaMcp.Simulator.Wire;

/// <summary>Latest trades by pair.</summary>
internal sealed record CryptoTrades(IReadOnlyDictionary<string, CryptoTradeBody> Trades);
