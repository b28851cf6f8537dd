using System.Text.Json.Serialization;

namespace AlpacaMcp.Simulator.Wire.Activities;

/// <summary>The activities' serialisers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ActivityBody[]))]
[JsonSerializable(typeof(ActivityEventBody))]
internal sealed partial class ActivityJson : JsonSerializerContext;
