using System.Text.Json.Serialization;

namespace AlpacaMcp.Api.OptionData;

/// <summary>The best bid and ask of a contract at one instant; prices per share in USD.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/optionlatestquotes"/>
public sealed record OptionQuote
{
    /// <summary>When it was quoted.</summary>
    [JsonPropertyName("t")]
    public required DateTimeOffset Time { get; init; }

    /// <summary>Best price to sell at; 0 when there is no bid.</summary>
    [JsonPropertyName("bp")]
    public required decimal BidPrice { get; init; }

    /// <summary>Contracts wanted at the bid.</summary>
    [JsonPropertyName("bs")]
    public decimal? BidSize { get; init; }

    /// <summary>Exchange of the bid, as a letter.</summary>
    [JsonPropertyName("bx")]
    public string? BidExchange { get; init; }

    /// <summary>Best price to buy at; 0 when there is no ask.</summary>
    [JsonPropertyName("ap")]
    public required decimal AskPrice { get; init; }

    /// <summary>Contracts offered at the ask.</summary>
    [JsonPropertyName("as")]
    public decimal? AskSize { get; init; }

    /// <summary>Exchange of the ask, as a letter.</summary>
    [JsonPropertyName("ax")]
    public string? AskExchange { get; init; }

    /// <summary>Condition code, one letter; a blank is the regular one.</summary>
    [JsonPropertyName("c")]
    public string? Condition { get; init; }
}
