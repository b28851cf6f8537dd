using System.Text.Json.Serialization;
using AlpacaMcp.Simulator.Wire.Bars;

namespace AlpacaMcp.Simulator.Wire.Stocks;

/// <summary>Everything of the moment about one stock; only the single form names the symbol.</summary>
internal sealed record StockSnapshot
{
    [JsonPropertyName("symbol")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Symbol { get; init; }

    [JsonPropertyName("latestTrade")]
    public required StockTradeBody LatestTrade { get; init; }

    [JsonPropertyName("latestQuote")]
    public required StockQuoteBody LatestQuote { get; init; }

    [JsonPropertyName("minuteBar")]
    public BarBody? MinuteBar { get; init; }

    [JsonPropertyName("dailyBar")]
    public BarBody? DailyBar { get; init; }

    [JsonPropertyName("prevDailyBar")]
    public BarBody? PrevDailyBar { get; init; }
}
