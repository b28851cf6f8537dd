using System.Text.Json.Serialization;

namespace AlpacaMcp.Api.CryptoData;

/// <summary>What rests at one price.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/cryptolatestorderbooks-1"/>
public sealed record OrderBookLevel
{
    /// <summary>The price.</summary>
    [JsonPropertyName("p")]
    public required decimal Price { get; init; }

    /// <summary>Coins.</summary>
    [JsonPropertyName("s")]
    public required decimal Size { get; init; }
}
