namespace AlpacaMcp.Simulator.Wire.Stocks;

/// <summary>Latest stock trades by symbol.</summary>
internal sealed record StockTrades(IReadOnlyDictionary<string, StockTradeBody> Trades);
