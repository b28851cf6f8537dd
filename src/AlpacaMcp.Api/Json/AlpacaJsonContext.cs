using System.Text.Json.Serialization;
using AlpacaMcp.Api.Account;
using AlpacaMcp.Api.Assets;
using AlpacaMcp.Api.Calendar;
using AlpacaMcp.Api.CryptoData;
using AlpacaMcp.Api.MarketData;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Api.Positions;
using AlpacaMcp.Api.Streams;

namespace AlpacaMcp.Api.Json;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    RespectNullableAnnotations = true,
    Converters = [typeof(DecimalConverter)])]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(IReadOnlyList<Order>))]
[JsonSerializable(typeof(NewOrder))]
[JsonSerializable(typeof(ReplaceOrder))]
[JsonSerializable(typeof(IReadOnlyList<CancelResult>))]
[JsonSerializable(typeof(Position))]
[JsonSerializable(typeof(IReadOnlyList<Position>))]
[JsonSerializable(typeof(TradingAccount))]
[JsonSerializable(typeof(MarketClock))]
[JsonSerializable(typeof(IReadOnlyList<MarketDay>))]
[JsonSerializable(typeof(Asset))]
[JsonSerializable(typeof(BarsPage))]
[JsonSerializable(typeof(LatestQuotes))]
[JsonSerializable(typeof(LatestTrades))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, Snapshot?>))]
[JsonSerializable(typeof(CryptoSnapshots))]
[JsonSerializable(typeof(TradeUpdate))]
[JsonSerializable(typeof(Quote))]
[JsonSerializable(typeof(Trade))]
[JsonSerializable(typeof(Bar))]
internal sealed partial class AlpacaJsonContext : JsonSerializerContext;
