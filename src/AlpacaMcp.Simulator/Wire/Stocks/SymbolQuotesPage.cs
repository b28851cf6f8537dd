using System.Text.Json.Serialization;

namespace AlpacaMcp.Simulator.Wire.Stocks;

/// <summary>A page of one symbol's quotes.</summary>
internal sealed record SymbolQuotesPage(IReadOnlyList<StockQuoteBody> Quotes, string Symbol, string? NextPageToken)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Currency { get; init; }
}
