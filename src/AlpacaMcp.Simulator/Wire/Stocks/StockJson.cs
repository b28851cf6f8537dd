using System.Text.Json.Serialization;

namespace AlpacaMcp.Simulator.Wire.Stocks;

/// <summary>The serialisers of stocks' quotes, trades, snapshots and auctions.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(AuctionsPage))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, StockSnapshot>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
[JsonSerializable(typeof(StockQuote))]
[JsonSerializable(typeof(StockQuotes))]
[JsonSerializable(typeof(StockQuotesPage))]
[JsonSerializable(typeof(StockTrade))]
[JsonSerializable(typeof(StockTrades))]
[JsonSerializable(typeof(StockTradesPage))]
[JsonSerializable(typeof(SymbolAuctionsPage))]
[JsonSerializable(typeof(SymbolQuotesPage))]
[JsonSerializable(typeof(SymbolTradesPage))]
internal sealed partial class StockJson : JsonSerializerContext;
