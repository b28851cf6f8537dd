namespace AlpacaMcp.Simulator.Wire.Stocks;

/// <summary>Latest stock quotes by symbol.</summary>
internal sealed record StockQuotes(IReadOnlyDictionary<string, StockQuoteBody> Quotes);
