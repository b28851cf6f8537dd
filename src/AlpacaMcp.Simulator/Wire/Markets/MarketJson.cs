using System.Text.Json.Serialization;

namespace AlpacaMcp.Simulator.Wire.Markets;

/// <summary>The serialisers of the newer calendar and clock.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(MarketCalendar))]
[JsonSerializable(typeof(MarketClocks))]
internal sealed partial class MarketJson : JsonSerializerContext;
