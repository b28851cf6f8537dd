using System.Text.Json.Serialization;

namespace AlpacaMcp.Api.IndexData;

/// <summary>The value of an index at one instant.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/indexvalues"/>
public sealed record IndexValue
{
    /// <summary>When it was computed.</summary>
    [JsonPropertyName("t")]
    public required DateTimeOffset Time { get; init; }

    /// <summary>Its value, in points.</summary>
    [JsonPropertyName("v")]
    public required decimal Value { get; init; }
}
