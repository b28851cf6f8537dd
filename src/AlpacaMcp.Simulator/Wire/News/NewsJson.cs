using System.Text.Json.Serialization;

namespace AlpacaMcp.Simulator.Wire.News;

/// <summary>The serialisers of news.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(NewsBody))]
internal sealed partial class NewsJson : JsonSerializerContext;
