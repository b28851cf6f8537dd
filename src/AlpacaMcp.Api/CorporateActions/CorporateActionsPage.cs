using System.Diagnostics.CodeAnalysis;

namespace AlpacaMcp.Api.CorporateActions;

/// <summary>One page of corporate actions.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/corporateactions-1"/>
public sealed record CorporateActionsPage
{
    /// <summary>The actions by their type in the plural, such as <c>cash_dividends</c>; a type without any is missing.</summary>
    [AllowNull]
    public IReadOnlyDictionary<string, IReadOnlyList<CorporateAction>> CorporateActions { get; init => field = value ?? Empty; } = Empty;

    /// <summary>Where the next page begins; null on the last.</summary>
    public string? NextPageToken { get; init; }

    private static IReadOnlyDictionary<string, IReadOnlyList<CorporateAction>> Empty => new Dictionary<string, IReadOnlyList<CorporateAction>>();
}
