using System.Text.Json.Serialization;

namespace AlpacaMcp.Simulator.Control;

/// <summary>The control endpoints' serialisers: numbers are numbers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(BookState))]
[JsonSerializable(typeof(ClockState))]
[JsonSerializable(typeof(FaultState[]))]
[JsonSerializable(typeof(PriceState))]
[JsonSerializable(typeof(RequestsState))]
[JsonSerializable(typeof(TransferState))]
internal sealed partial class ControlJson : JsonSerializerContext;
