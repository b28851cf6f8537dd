using System.Text.Json.Serialization;

namespace AlpacaMcp.Simulator.Wire.Bars;

/// <summary>The bars' serialisers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(BarsBody))]
[JsonSerializable(typeof(LatestBar))]
[JsonSerializable(typeof(LatestBars))]
[JsonSerializable(typeof(SymbolBarsBody))]
internal sealed partial class BarJson : JsonSerializerContext;
