using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.OptionData;

/// <summary>How a contract's price answers to the market, per share and by Black-Scholes; null where it cannot be computed.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/optionchain"/>
public sealed record OptionGreeks
{
    /// <summary>Per dollar of the underlying: 0 to 1 for calls, -1 to 0 for puts.</summary>
    [JsonConverter(typeof(MeasureConverter))]
    public decimal? Delta { get; init; }

    /// <summary>Change of delta per dollar of the underlying.</summary>
    [JsonConverter(typeof(MeasureConverter))]
    public decimal? Gamma { get; init; }

    /// <summary>Dollars per calendar day; negative for what loses value by time.</summary>
    [JsonConverter(typeof(MeasureConverter))]
    public decimal? Theta { get; init; }

    /// <summary>Dollars per percentage point of volatility.</summary>
    [JsonConverter(typeof(MeasureConverter))]
    public decimal? Vega { get; init; }

    /// <summary>Dollars per percentage point of interest.</summary>
    [JsonConverter(typeof(MeasureConverter))]
    public decimal? Rho { get; init; }
}
