using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace AlpacaMcp.Api.MarketData;

/// <summary>One trade.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/stocklatesttrades"/>
public sealed record Trade
{
    /// <summary>When it happened.</summary>
    [JsonPropertyName("t")]
    public required DateTimeOffset Time { get; init; }

    /// <summary>Its price.</summary>
    [JsonPropertyName("p")]
    public required decimal Price { get; init; }

    /// <summary>Shares or coins.</summary>
    [JsonPropertyName("s")]
    public decimal? Size { get; init; }

    /// <summary>Its number at the exchange.</summary>
    [JsonPropertyName("i")]
    public ulong? Id { get; init; }

    /// <summary>Its exchange; stocks only.</summary>
    [JsonPropertyName("x")]
    public string? Exchange { get; init; }

    /// <summary>Condition codes; stocks only.</summary>
    [JsonPropertyName("c")]
    [AllowNull]
    public IReadOnlyList<string> Conditions { get; init => field = value ?? []; } = [];

    /// <summary>A, B, C, N or O; stocks only.</summary>
    [JsonPropertyName("z")]
    public string? Tape { get; init; }

    /// <summary><c>canceled</c>, <c>corrected</c> or <c>incorrect</c> when it was changed later; stocks only.</summary>
    [JsonPropertyName("u")]
    public string? Update { get; init; }

    /// <summary><c>B</c> or <c>S</c>: who came to the book; crypto only.</summary>
    [JsonPropertyName("tks")]
    public string? TakerSide { get; init; }
}
