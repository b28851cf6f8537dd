using System.Text.Json.Serialization;

namespace AlpacaMcp.Api.MarketData;

/// <summary>The latest of everything about one symbol; a part is null when there is none.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/stocksnapshots"/>
public sealed record Snapshot
{
    /// <summary>The latest trade.</summary>
    [JsonPropertyName("latestTrade")]
    public Trade? LatestTrade { get; init; }

    /// <summary>The latest quote.</summary>
    [JsonPropertyName("latestQuote")]
    public Quote? LatestQuote { get; init; }

    /// <summary>The latest minute.</summary>
    [JsonPropertyName("minuteBar")]
    public Bar? MinuteBar { get; init; }

    /// <summary>Today.</summary>
    [JsonPropertyName("dailyBar")]
    public Bar? DailyBar { get; init; }

    /// <summary>The day before.</summary>
    [JsonPropertyName("prevDailyBar")]
    public Bar? PrevDailyBar { get; init; }
}
