using System.Text.Json.Serialization;

namespace AlpacaMcp.Simulator.Wire.Watchlists;

/// <summary>The watchlists' serialisers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(WatchlistBody[]))]
internal sealed partial class WatchlistJson : JsonSerializerContext;
