using System.Collections.Immutable;

namespace AlpacaMcp.Api.Streams;

/// <summary>Which symbols are told of, by kind of message; <c>*</c> stands for all.</summary>
/// <seealso href="https://docs.alpaca.markets/docs/streaming-market-data"/>
public sealed record MarketSubscription
{
    /// <summary>Nothing.</summary>
    public static MarketSubscription None { get; } = new();

    /// <summary>Symbols whose trades are told.</summary>
    public IReadOnlySet<string> Trades { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>Symbols whose quotes are told.</summary>
    public IReadOnlySet<string> Quotes { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>Symbols whose minute bars are told.</summary>
    public IReadOnlySet<string> Bars { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>Whether nothing is told.</summary>
    public bool IsEmpty => Trades.Count == 0 && Quotes.Count == 0 && Bars.Count == 0;

    /// <summary>What this has and the other has not.</summary>
    /// <param name="other">What is taken away.</param>
    internal MarketSubscription Without(MarketSubscription other) => new()
    {
        Trades = Trades.Except(other.Trades).ToImmutableHashSet(StringComparer.Ordinal),
        Quotes = Quotes.Except(other.Quotes).ToImmutableHashSet(StringComparer.Ordinal),
        Bars = Bars.Except(other.Bars).ToImmutableHashSet(StringComparer.Ordinal),
    };
}
