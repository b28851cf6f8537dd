using System.Text.Json.Serialization;

namespace AlpacaMcp.Load.Measuring;

/// <summary>How the lines of a run's file are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(LatencyLine))]
[JsonSerializable(typeof(ReplyLine))]
[JsonSerializable(typeof(ProcessLine))]
[JsonSerializable(typeof(ObjectiveLine))]
internal sealed partial class LoadJson : JsonSerializerContext;
