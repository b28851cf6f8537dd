using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.FixedIncomeData;

/// <summary>The best bid and ask of a bond; prices in percent of par, sizes in dollars of par, yields in percent a year. 0 means there is none.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/fixedincomelatestquotes"/>
public sealed record BondQuote
{
    /// <summary>When it was quoted.</summary>
    [JsonPropertyName("t")]
    public required DateTimeOffset Time { get; init; }

    /// <summary>Best price to sell at.</summary>
    [JsonPropertyName("bp")]
    public required decimal BidPrice { get; init; }

    /// <summary>Par wanted at the bid.</summary>
    [JsonPropertyName("bs")]
    public decimal? BidSize { get; init; }

    /// <summary>Smallest trade at the bid.</summary>
    [JsonPropertyName("bms")]
    public decimal? BidMinimumSize { get; init; }

    /// <summary>Yield to maturity at the bid.</summary>
    [JsonPropertyName("bytm")]
    [JsonConverter(typeof(MeasureConverter))]
    public decimal? BidYieldToMaturity { get; init; }

    /// <summary>Lowest yield at the bid without a default.</summary>
    [JsonPropertyName("bytw")]
    [JsonConverter(typeof(MeasureConverter))]
    public decimal? BidYieldToWorst { get; init; }

    /// <summary>Best price to buy at.</summary>
    [JsonPropertyName("ap")]
    public required decimal AskPrice { get; init; }

    /// <summary>Par offered at the ask.</summary>
    [JsonPropertyName("as")]
    public decimal? AskSize { get; init; }

    /// <summary>Smallest trade at the ask.</summary>
    [JsonPropertyName("ams")]
    public decimal? AskMinimumSize { get; init; }

    /// <summary>Yield to maturity at the ask.</summary>
    [JsonPropertyName("aytm")]
    [JsonConverter(typeof(MeasureConverter))]
    public decimal? AskYieldToMaturity { get; init; }

    /// <summary>Lowest yield at the ask without a default.</summary>
    [JsonPropertyName("aytw")]
    [JsonConverter(typeof(MeasureConverter))]
    public decimal? AskYieldToWorst { get; init; }
}
