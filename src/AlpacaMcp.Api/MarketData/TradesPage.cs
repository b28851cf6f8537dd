using System.Diagnostics.CodeAnalysis;

namespace AlpacaMcp.Api.MarketData;

/// <summary>One page of past trades. Pages are filled symbol by symbol, so the first may hold only the first symbol.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/stocktrades-1"/>
public sealed record TradesPage
{
    /// <summary>The trades of each symbol. A symbol without any, or one that Alpaca does not know, is missing.</summary>
    [AllowNull]
    public IReadOnlyDictionary<string, IReadOnlyList<Trade>> Trades { get; init => field = value ?? Empty; } = Empty;

    /// <summary>Where the next page begins; null on the last.</summary>
    public string? NextPageToken { get; init; }

    /// <summary>Currency of the prices; null is USD (stocks) or the pair's own (crypto).</summary>
    public string? Currency { get; init; }

    private static IReadOnlyDictionary<string, IReadOnlyList<Trade>> Empty => new Dictionary<string, IReadOnlyList<Trade>>();
}
