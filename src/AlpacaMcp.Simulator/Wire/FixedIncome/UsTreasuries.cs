using System.Text.Json;
using System.Text.Json.Serialization;

namespace AlpacaMcp.Simulator.Wire.FixedIncome;

/// <summary>GET /v2/assets/fixed_income/us_treasuries.</summary>
internal sealed record UsTreasuries([property: JsonPropertyName("us_treasuries")] IReadOnlyList<JsonElement> Bonds);
