using System.Text.Json.Serialization;

namespace AlpacaMcp.Simulator.Wire.Stocks;

/// <summary>A page of one symbol's trades.</summary>
internal sealed record SymbolTradesPage(IReadOnlyList<StockTradeBody> Trades, string Symbol, string? NextPageToken)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Currency { get; init; }
}
