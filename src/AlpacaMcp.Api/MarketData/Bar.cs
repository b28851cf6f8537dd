using System.Text.Json.Serialization;

namespace AlpacaMcp.Api.MarketData;

/// <summary>Prices and volume of one span of time.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/stockbars"/>
public sealed record Bar
{
    /// <summary>When the span begins.</summary>
    [JsonPropertyName("t")]
    public required DateTimeOffset Time { get; init; }

    /// <summary>First price.</summary>
    [JsonPropertyName("o")]
    public required decimal Open { get; init; }

    /// <summary>Highest price.</summary>
    [JsonPropertyName("h")]
    public required decimal High { get; init; }

    /// <summary>Lowest price.</summary>
    [JsonPropertyName("l")]
    public required decimal Low { get; init; }

    /// <summary>Last price.</summary>
    [JsonPropertyName("c")]
    public required decimal Close { get; init; }

    /// <summary>Shares or coins traded; 0 in a crypto bar made of quotes alone.</summary>
    [JsonPropertyName("v")]
    public required decimal Volume { get; init; }

    /// <summary>How many trades.</summary>
    [JsonPropertyName("n")]
    public long? TradeCount { get; init; }

    /// <summary>Average price weighted by volume.</summary>
    [JsonPropertyName("vw")]
    public decimal? VolumeWeightedPrice { get; init; }
}
