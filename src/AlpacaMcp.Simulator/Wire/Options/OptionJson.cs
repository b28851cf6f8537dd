using System.Text.Json.Serialization;

namespace AlpacaMcp.Simulator.Wire.Options;

/// <summary>The serialisers of option shapes.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(OptionContractsBody))]
[JsonSerializable(typeof(OptionQuotes))]
[JsonSerializable(typeof(OptionSnapshots))]
[JsonSerializable(typeof(OptionTrades))]
[JsonSerializable(typeof(OptionTradesPage))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class OptionJson : JsonSerializerContext;
