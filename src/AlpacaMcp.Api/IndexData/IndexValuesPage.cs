using System.Diagnostics.CodeAnalysis;

namespace AlpacaMcp.Api.IndexData;

/// <summary>One page of values. Pages are filled index by index, so the first may hold only the first one.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/indexvalues"/>
public sealed record IndexValuesPage
{
    /// <summary>The values of each index. An index that Alpaca does not know is missing.</summary>
    [AllowNull]
    public IReadOnlyDictionary<string, IReadOnlyList<IndexValue>> Values { get; init => field = value ?? Empty; } = Empty;

    /// <summary>Where the next page begins; null on the last.</summary>
    public string? NextPageToken { get; init; }

    private static IReadOnlyDictionary<string, IReadOnlyList<IndexValue>> Empty => new Dictionary<string, IReadOnlyList<IndexValue>>();
}
