namespace AlpacaMcp.Simulator.Wire.Stocks;

/// <summary>The latest quote of one stock.</summary>
internal sealed record StockQuote(StockQuoteBody Quote, string Symbol);
