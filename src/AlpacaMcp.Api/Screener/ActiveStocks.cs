using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace AlpacaMcp.Api.Screener;

/// <summary>The most active stocks; until the market opens those of the last session.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/mostactives"/>
public sealed record ActiveStocks
{
    /// <summary>Most active first.</summary>
    [JsonPropertyName("most_actives")]
    [AllowNull]
    public IReadOnlyList<ActiveStock> Stocks { get; init => field = value ?? []; } = [];

    /// <summary>When they were ranked.</summary>
    public DateTimeOffset? LastUpdated { get; init; }
}
