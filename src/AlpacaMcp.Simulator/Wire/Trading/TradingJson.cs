using System.Text.Json.Serialization;

namespace AlpacaMcp.Simulator.Wire.Trading;

/// <summary>The serialisers of orders and positions.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(CanceledBody[]))]
[JsonSerializable(typeof(ClosedBody[]))]
[JsonSerializable(typeof(OrderBody))]
[JsonSerializable(typeof(OrderBody[]))]
[JsonSerializable(typeof(PositionBody[]))]
internal sealed partial class TradingJson : JsonSerializerContext;
