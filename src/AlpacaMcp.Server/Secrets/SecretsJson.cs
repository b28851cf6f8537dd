using System.Text.Json.Serialization;

namespace AlpacaMcp.Server.Secrets;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(StoreContent))]
[JsonSerializable(typeof(KeptCredential))]
internal sealed partial class SecretsJson : JsonSerializerContext;
