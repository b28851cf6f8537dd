using System.Text.Json.Serialization;

namespace AlpacaMcp.Server.Health;

/// <summary>The replies' JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(LiveReply))]
[JsonSerializable(typeof(ReadyReply))]
internal sealed partial class HealthJson : JsonSerializerContext;
