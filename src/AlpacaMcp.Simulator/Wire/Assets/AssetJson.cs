using System.Text.Json.Serialization;

namespace AlpacaMcp.Simulator.Wire.Assets;

/// <summary>The assets' serialisers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(AssetBody[]))]
internal sealed partial class AssetJson : JsonSerializerContext;
