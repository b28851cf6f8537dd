namespace AlpacaMcp.Simulator.Wire.MarketData;

/// <summary>Order books by pair.</summary>
internal sealed record OrderBooksBody(IReadOnlyDictionary<string, OrderBookBody> Orderbooks);
