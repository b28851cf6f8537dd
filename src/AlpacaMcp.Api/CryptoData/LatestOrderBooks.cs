using System.Text.Json.Serialization;

namespace AlpacaMcp.Api.CryptoData;

internal sealed record LatestOrderBooks([property: JsonPropertyName("orderbooks")] IReadOnlyDictionary<string, OrderBook?>? OrderBooks);
