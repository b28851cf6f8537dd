using System.Text.Json.Serialization;

namespace AlpacaMcp.Simulator.Wire.Account;

/// <summary>The serialisers of the account, its settings and its history.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(AccountBody))]
[JsonSerializable(typeof(ConfigurationBody))]
[JsonSerializable(typeof(PortfolioHistoryBody))]
internal sealed partial class AccountJson : JsonSerializerContext;
