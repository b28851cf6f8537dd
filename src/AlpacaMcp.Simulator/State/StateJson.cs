using System.Text.Json.Serialization;

namespace AlpacaMcp.Simulator.State;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StateHeader))]
[JsonSerializable(typeof(StateEntry))]
[JsonSerializable(typeof(StateAddress))]
internal sealed partial class StateJson : JsonSerializerContext;
