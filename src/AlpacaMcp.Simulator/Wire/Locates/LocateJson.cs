using System.Text.Json.Serialization;

namespace AlpacaMcp.Simulator.Wire.Locates;

/// <summary>The locates' serialisers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LocatesBody))]
[JsonSerializable(typeof(LocateQuotesBody))]
internal sealed partial class LocateJson : JsonSerializerContext;
