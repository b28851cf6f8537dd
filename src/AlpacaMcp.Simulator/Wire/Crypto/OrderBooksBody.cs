namespace AlpacaMcp.Simulator.Wire.Crypto;

/// <summary>Order books by pair.</summary>
internal sealed record OrderBooksBody(IReadOnlyDictionary<string, OrderBookBody> Orderbooks);
