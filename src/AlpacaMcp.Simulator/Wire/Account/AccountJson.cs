using System.Text.Json.Serialization;

namespace AlpacaMcp.Simulator.Wire.Account;

/// <summary>The serialisers of the account's settings and history.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ConfigurationBody))]
[JsonSerializable(typeof(PortfolioHistoryBody))]
internal sealed partial class AccountJson : JsonSerializerContext;
