using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;
using AlpacaMcp.Api.MarketData;

namespace AlpacaMcp.Api.OptionData;

/// <summary>The latest of everything about one contract; a part is null when there is none.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/optionsnapshots"/>
public sealed record OptionSnapshot
{
    /// <summary>The latest quote.</summary>
    [JsonPropertyName("latestQuote")]
    public OptionQuote? LatestQuote { get; init; }

    /// <summary>The latest trade.</summary>
    [JsonPropertyName("latestTrade")]
    public OptionTrade? LatestTrade { get; init; }

    /// <summary>The latest minute that had a trade.</summary>
    [JsonPropertyName("minuteBar")]
    public Bar? MinuteBar { get; init; }

    /// <summary>The latest day that had a trade.</summary>
    [JsonPropertyName("dailyBar")]
    public Bar? DailyBar { get; init; }

    /// <summary>The day before it.</summary>
    [JsonPropertyName("prevDailyBar")]
    public Bar? PrevDailyBar { get; init; }

    /// <summary>Implied volatility a year as a fraction: 0.25 is 25 %; null where it cannot be computed.</summary>
    [JsonPropertyName("impliedVolatility")]
    [JsonConverter(typeof(MeasureConverter))]
    public decimal? ImpliedVolatility { get; init; }

    /// <summary>The greeks; null where they cannot be computed.</summary>
    [JsonPropertyName("greeks")]
    public OptionGreeks? Greeks { get; init; }
}
