using System.Text.Json.Serialization;

namespace AlpacaMcp.Simulator.Wire.Stocks;

/// <summary>A page of auctions by symbol.</summary>
internal sealed record AuctionsPage(IReadOnlyDictionary<string, IReadOnlyList<AuctionDayBody>> Auctions, string? NextPageToken)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Currency { get; init; }
}
