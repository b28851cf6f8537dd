namespace AlpacaMcp.Api.Locates;

/// <summary>Which locates to list; null leaves a filter to Alpaca's default.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/listlocates"/>
public sealed record LocateQuery
{
    /// <summary>Where to go on: <see cref="LocatesPage.NextPageToken"/> of the page before, with everything else the same.</summary>
    public string? PageToken { get; init; }

    /// <summary>How many at most, 1 to 10,000. Default: 1,000.</summary>
    public int? Limit { get; init; }

    /// <summary>Only those that stand so.</summary>
    public LocateStatus? Status { get; init; }

    /// <summary>Only those of one stock.</summary>
    public string? Symbol { get; init; }

    /// <summary>Only those of this trading day or later; it begins at 20:00 New York of the day before.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Only those of an earlier trading day than this.</summary>
    public DateOnly? End { get; init; }
}
