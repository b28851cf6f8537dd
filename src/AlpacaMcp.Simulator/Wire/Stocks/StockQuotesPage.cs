using System.Text.Json.Serialization;

namespace AlpacaMcp.Simulator.Wire.Stocks;

/// <summary>A page of quotes by symbol.</summary>
internal sealed record StockQuotesPage(IReadOnlyDictionary<string, IReadOnlyList<StockQuoteBody>> Quotes, string? NextPageToken)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Currency { get; init; }
}
