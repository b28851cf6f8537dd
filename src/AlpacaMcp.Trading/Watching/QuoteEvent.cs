using AlpacaMcp.Api.MarketData;

namespace AlpacaMcp.Trading.Watching;

/// <summary>A new quote of one symbol.</summary>
/// <param name="Symbol">AAPL or BTC/USD.</param>
/// <param name="Quote">The best bid and ask.</param>
/// <param name="Feed">iex, sip, … or the location of crypto.</param>
public sealed record QuoteEvent(string Symbol, Quote Quote, string Feed);
