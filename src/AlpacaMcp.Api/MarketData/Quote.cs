using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace AlpacaMcp.Api.MarketData;

/// <summary>The best bid and ask at one instant.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/stocklatestquotes"/>
public sealed record Quote
{
    /// <summary>When it was quoted.</summary>
    [JsonPropertyName("t")]
    public required DateTimeOffset Time { get; init; }

    /// <summary>Best price to sell at; 0 when there is no bid.</summary>
    [JsonPropertyName("bp")]
    public required decimal BidPrice { get; init; }

    /// <summary>Shares or coins wanted at the bid.</summary>
    [JsonPropertyName("bs")]
    public decimal? BidSize { get; init; }

    /// <summary>Exchange of the bid; stocks only.</summary>
    [JsonPropertyName("bx")]
    public string? BidExchange { get; init; }

    /// <summary>Best price to buy at; 0 when there is no ask.</summary>
    [JsonPropertyName("ap")]
    public required decimal AskPrice { get; init; }

    /// <summary>Shares or coins offered at the ask.</summary>
    [JsonPropertyName("as")]
    public decimal? AskSize { get; init; }

    /// <summary>Exchange of the ask; stocks only.</summary>
    [JsonPropertyName("ax")]
    public string? AskExchange { get; init; }

    /// <summary>Condition codes; stocks only.</summary>
    [JsonPropertyName("c")]
    [AllowNull]
    public IReadOnlyList<string> Conditions { get; init => field = value ?? []; } = [];

    /// <summary>A, B, C, N or O; stocks only.</summary>
    [JsonPropertyName("z")]
    public string? Tape { get; init; }
}
