using System.Text.Json.Serialization;

namespace AlpacaMcp.Simulator.Wire.MarketData;

/// <summary>The serialisers of market data beside bars and the latest values.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(AuctionsPage))]
[JsonSerializable(typeof(CryptoQuotesPage))]
[JsonSerializable(typeof(CryptoTradesPage))]
[JsonSerializable(typeof(OrderBooksBody))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
[JsonSerializable(typeof(StockQuotesPage))]
[JsonSerializable(typeof(StockTradesPage))]
[JsonSerializable(typeof(SymbolAuctionsPage))]
[JsonSerializable(typeof(SymbolQuotesPage))]
[JsonSerializable(typeof(SymbolTradesPage))]
internal sealed partial class MarketDataJson : JsonSerializerContext;
