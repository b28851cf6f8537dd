using System.Text.Json.Serialization;

namespace AlpacaMcp.Simulator.Wire;

/// <summary>The wire shapes' serialisers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(AccountBody))]
internal sealed partial class SimulatorJson : JsonSerializerContext;
