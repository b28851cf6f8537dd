using System.Diagnostics.CodeAnalysis;

namespace AlpacaMcp.Api.OptionContracts;

/// <summary>One page of contracts.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/get-options-contracts"/>
public sealed record OptionContractsPage
{
    /// <summary>The contracts.</summary>
    [AllowNull]
    public IReadOnlyList<OptionContract> OptionContracts { get; init => field = value ?? []; } = [];

    /// <summary>Where the next page begins; null on the last.</summary>
    public string? NextPageToken { get; init; }
}
