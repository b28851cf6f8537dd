using System.Text.Json.Serialization;

namespace AlpacaMcp.Simulator.Wire.Stocks;

/// <summary>A page of trades by symbol.</summary>
internal sealed record StockTradesPage(IReadOnlyDictionary<string, IReadOnlyList<StockTradeBody>> Trades, string? NextPageToken)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Currency { get; init; }
}
