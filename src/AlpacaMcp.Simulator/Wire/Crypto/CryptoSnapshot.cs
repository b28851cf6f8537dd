using System.Text.Json.Serialization;
using AlpacaMcp.Simulator.Wire.Bars;

namespace AlpacaMcp.Simulator.Wire.Crypto;

/// <summary>Everything of the moment about one pair.</summary>
internal sealed record CryptoSnapshot
{
    [JsonPropertyName("latestTrade")]
    public required CryptoTradeBody LatestTrade { get; init; }

    [JsonPropertyName("latestQuote")]
    public required CryptoQuoteBody LatestQuote { get; init; }

    [JsonPropertyName("minuteBar")]
    public BarBody? MinuteBar { get; init; }

    [JsonPropertyName("dailyBar")]
    public BarBody? DailyBar { get; init; }

    [JsonPropertyName("prevDailyBar")]
    public BarBody? PrevDailyBar { get; init; }
}
