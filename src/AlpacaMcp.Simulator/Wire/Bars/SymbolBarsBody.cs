using System.Text.Json.Serialization;

namespace AlpacaMcp.Simulator.Wire.Bars;

/// <summary>A page of one symbol's bars.</summary>
internal sealed record SymbolBarsBody(IReadOnlyList<BarBody> Bars, string Symbol, string? NextPageToken)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Currency { get; init; }
}
