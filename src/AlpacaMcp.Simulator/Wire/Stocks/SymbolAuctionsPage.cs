using System.Text.Json.Serialization;

namespace AlpacaMcp.Simulator.Wire.Stocks;

/// <summary>A page of one symbol's auctions.</summary>
internal sealed record SymbolAuctionsPage(IReadOnlyList<AuctionDayBody> Auctions, string Symbol, string? NextPageToken)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Currency { get; init; }
}
