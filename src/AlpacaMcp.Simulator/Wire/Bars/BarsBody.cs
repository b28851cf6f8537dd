using System.Text.Json.Serialization;

namespace AlpacaMcp.Simulator.Wire.Bars;

/// <summary>A page of bars by symbol.</summary>
internal sealed record BarsBody(IReadOnlyDictionary<string, IReadOnlyList<BarBody>> Bars, string? NextPageToken)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Currency { get; init; }
}
