using System.Text.Json.Serialization;

namespace AlpacaMcp.Simulator.Wire.Crypto;

/// <summary>The serialisers of pairs' quotes, trades, snapshots and order books.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(CryptoQuotes))]
[JsonSerializable(typeof(CryptoQuotesPage))]
[JsonSerializable(typeof(CryptoSnapshots))]
[JsonSerializable(typeof(CryptoTrades))]
[JsonSerializable(typeof(CryptoTradesPage))]
[JsonSerializable(typeof(OrderBooksBody))]
internal sealed partial class CryptoJson : JsonSerializerContext;
