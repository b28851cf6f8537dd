using System.Text.Json.Serialization;

namespace AlpacaMcp.Simulator.Wire.CorporateActions;

/// <summary>The serialisers of corporate actions.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(CorporateActionsBody))]
[JsonSerializable(typeof(AnnouncementBody))]
[JsonSerializable(typeof(AnnouncementBody[]))]
internal sealed partial class CorporateActionJson : JsonSerializerContext;
