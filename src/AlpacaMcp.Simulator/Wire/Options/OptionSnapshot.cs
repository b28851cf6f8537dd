using System.Text.Json.Serialization;
using AlpacaMcp.Simulator.Wire.Bars;

namespace AlpacaMcp.Simulator.Wire.Options;

/// <summary>Everything of the moment about one contract; what cannot be computed is left out.</summary>
internal sealed record OptionSnapshot
{
    [JsonPropertyName("dailyBar")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public BarBody? DailyBar { get; init; }

    [JsonPropertyName("greeks")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OptionGreeks? Greeks { get; init; }

    [JsonPropertyName("impliedVolatility")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? ImpliedVolatility { get; init; }

    [JsonPropertyName("latestQuote")]
    public required OptionQuoteBody LatestQuote { get; init; }

    [JsonPropertyName("latestTrade")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OptionTradeBody? LatestTrade { get; init; }

    [JsonPropertyName("minuteBar")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public BarBody? MinuteBar { get; init; }

    [JsonPropertyName("prevDailyBar")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public BarBody? PrevDailyBar { get; init; }
}
