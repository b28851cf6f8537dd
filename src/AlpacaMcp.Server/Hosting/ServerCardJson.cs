using System.Text.Json.Serialization;

namespace AlpacaMcp.Server.Hosting;

/// <summary>The JSON of a card.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ServerCard))]
internal sealed partial class ServerCardJson : JsonSerializerContext;
