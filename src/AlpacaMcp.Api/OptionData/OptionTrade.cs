using System.Text.Json.Serialization;

namespace AlpacaMcp.Api.OptionData;

/// <summary>One trade of a contract.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/optiontrades"/>
public sealed record OptionTrade
{
    /// <summary>When it happened.</summary>
    [JsonPropertyName("t")]
    public required DateTimeOffset Time { get; init; }

    /// <summary>Its price per share, in USD.</summary>
    [JsonPropertyName("p")]
    public required decimal Price { get; init; }

    /// <summary>Contracts.</summary>
    [JsonPropertyName("s")]
    public decimal? Size { get; init; }

    /// <summary>Its exchange, as a letter.</summary>
    [JsonPropertyName("x")]
    public string? Exchange { get; init; }

    /// <summary>Condition code, one letter.</summary>
    [JsonPropertyName("c")]
    public string? Condition { get; init; }
}
