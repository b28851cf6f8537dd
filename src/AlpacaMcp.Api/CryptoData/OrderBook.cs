using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace AlpacaMcp.Api.CryptoData;

/// <summary>The resting orders of a pair at one instant, added up by price.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/cryptolatestorderbooks-1"/>
public sealed record OrderBook
{
    /// <summary>When it was so.</summary>
    [JsonPropertyName("t")]
    public required DateTimeOffset Time { get; init; }

    /// <summary>What buyers bid, in the order of the answer; size 0 is an empty level.</summary>
    [JsonPropertyName("b")]
    [AllowNull]
    public IReadOnlyList<OrderBookLevel> Bids { get; init => field = value ?? []; } = [];

    /// <summary>What sellers ask, in the order of the answer; size 0 is an empty level.</summary>
    [JsonPropertyName("a")]
    [AllowNull]
    public IReadOnlyList<OrderBookLevel> Asks { get; init => field = value ?? []; } = [];
}
