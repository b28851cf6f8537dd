using System.Diagnostics.CodeAnalysis;

namespace AlpacaMcp.Api.OptionData;

/// <summary>One page of trades. Pages are filled contract by contract, so the first may hold only the first one.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/optiontrades"/>
public sealed record OptionTradesPage
{
    /// <summary>The trades of each contract. A contract without trades, or one that Alpaca does not know, is missing.</summary>
    [AllowNull]
    public IReadOnlyDictionary<string, IReadOnlyList<OptionTrade>> Trades { get; init => field = value ?? Empty; } = Empty;

    /// <summary>Where the next page begins; null on the last.</summary>
    public string? NextPageToken { get; init; }

    private static IReadOnlyDictionary<string, IReadOnlyList<OptionTrade>> Empty => new Dictionary<string, IReadOnlyList<OptionTrade>>();
}
