namespace AlpacaMcp.Simulator.Wire.Stocks;

/// <summary>The latest trade of one stock.</summary>
internal sealed record StockTrade(StockTradeBody Trade, string Symbol);
