using System.Text.Json.Serialization;

namespace AlpacaMcp.Server.Access;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(KeptTokens))]
internal sealed partial class TokensJson : JsonSerializerContext;
