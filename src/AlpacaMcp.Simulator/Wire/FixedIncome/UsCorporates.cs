using System.Text.Json;
using System.Text.Json.Serialization;

namespace AlpacaMcp.Simulator.Wire.FixedIncome;

/// <summary>GET /v2/assets/fixed_income/us_corporates.</summary>
internal sealed record UsCorporates([property: JsonPropertyName("us_corporates")] IReadOnlyList<JsonElement> Bonds);
