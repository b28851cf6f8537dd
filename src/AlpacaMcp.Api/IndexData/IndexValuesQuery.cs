namespace AlpacaMcp.Api.IndexData;

/// <summary>Which past values to read; null leaves an option to Alpaca's default.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/indexvalues"/>
public sealed record IndexValuesQuery
{
    /// <summary>The indices, such as <c>SPX</c>, at least one.</summary>
    public required IReadOnlyList<string> Symbols { get; init; }

    /// <summary>From this instant on. Default: the beginning of today.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>Up to and including this instant. Default: now, or 15 minutes ago without a subscription.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>How many at most over all indices, 1 to 10,000. Default: 1,000.</summary>
    public int? Limit { get; init; }

    /// <summary>Which end comes first. Default: oldest.</summary>
    public SortDirection? Sort { get; init; }

    /// <summary>Where to go on: <see cref="IndexValuesPage.NextPageToken"/> of the page before, with everything else the same.</summary>
    public string? PageToken { get; init; }
}
