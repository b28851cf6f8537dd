namespace AlpacaMcp.Api.News;

/// <summary>Which articles to read; null leaves an option to Alpaca's default.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/news-3"/>
public sealed record NewsQuery
{
    /// <summary>About any of these, pairs without their slash; empty for all.</summary>
    public IReadOnlyList<string> Symbols { get; init; } = [];

    /// <summary>Changed at this instant or later.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>Changed at this instant or earlier. Default: now.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>Which end comes first. Default: newest.</summary>
    public SortDirection? Sort { get; init; }

    /// <summary>How many at most, 1 to 50. Default: 10.</summary>
    public int? Limit { get; init; }

    /// <summary>Whether to send contents. Default: no.</summary>
    public bool? IncludeContent { get; init; }

    /// <summary>Whether to leave out articles without content. Default: no.</summary>
    public bool? ExcludeContentless { get; init; }

    /// <summary>Where to go on: <see cref="NewsPage.NextPageToken"/> of the page before, with everything else the same.</summary>
    public string? PageToken { get; init; }
}
