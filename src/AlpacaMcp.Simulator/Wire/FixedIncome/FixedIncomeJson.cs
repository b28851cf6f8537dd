using System.Text.Json.Serialization;

namespace AlpacaMcp.Simulator.Wire.FixedIncome;

/// <summary>The bond lists' serialisers.</summary>
[JsonSerializable(typeof(UsCorporates))]
[JsonSerializable(typeof(UsTreasuries))]
internal sealed partial class FixedIncomeJson : JsonSerializerContext;
