using System.Text.Json.Serialization;

namespace AlpacaMcp.Simulator.Wire;

/// <summary>The wire shapes' serialisers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(AccountBody))]
[JsonSerializable(typeof(AssetBody[]))]
[JsonSerializable(typeof(BarsBody))]
[JsonSerializable(typeof(CalendarDayBody[]))]
[JsonSerializable(typeof(CanceledBody[]))]
[JsonSerializable(typeof(ClockBody))]
[JsonSerializable(typeof(ClosedBody[]))]
[JsonSerializable(typeof(CryptoQuotes))]
[JsonSerializable(typeof(CryptoSnapshots))]
[JsonSerializable(typeof(CryptoTrades))]
[JsonSerializable(typeof(LatestBar))]
[JsonSerializable(typeof(LatestBars))]
[JsonSerializable(typeof(OrderBody))]
[JsonSerializable(typeof(OrderBody[]))]
[JsonSerializable(typeof(PositionBody[]))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, StockSnapshot>))]
[JsonSerializable(typeof(StockQuote))]
[JsonSerializable(typeof(StockQuotes))]
[JsonSerializable(typeof(StockTrade))]
[JsonSerializable(typeof(StockTrades))]
[JsonSerializable(typeof(SymbolBarsBody))]
internal sealed partial class SimulatorJson : JsonSerializerContext;
