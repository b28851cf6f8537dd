using System.Text.Json.Serialization;

namespace AlpacaMcp.Simulator.Wire.Reference;

/// <summary>The serialisers of screeners, indices, currencies, bonds and perpetuals.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(BondPricesBody))]
[JsonSerializable(typeof(BondQuotesBody))]
[JsonSerializable(typeof(ForexRatesPage))]
[JsonSerializable(typeof(IndexValuesPage))]
[JsonSerializable(typeof(LatestForexRatesBody))]
[JsonSerializable(typeof(LatestIndexValuesBody))]
[JsonSerializable(typeof(MostActivesBody))]
[JsonSerializable(typeof(MoversBody))]
[JsonSerializable(typeof(PerpPricingsBody))]
internal sealed partial class ReferenceJson : JsonSerializerContext;
