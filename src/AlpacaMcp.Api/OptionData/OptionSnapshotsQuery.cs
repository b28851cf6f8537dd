namespace AlpacaMcp.Api.OptionData;

/// <summary>Which snapshots of named contracts to read; null leaves an option to Alpaca's default.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/optionsnapshots"/>
public sealed record OptionSnapshotsQuery
{
    /// <summary>The contracts, such as <c>AAPL260320C00190000</c>, 1 to 100.</summary>
    public required IReadOnlyList<string> Symbols { get; init; }

    /// <summary>Which venues. Default: opra with a subscription, indicative without.</summary>
    public OptionFeed? Feed { get; init; }

    /// <summary>Only what traded or was quoted at this instant or later.</summary>
    public DateTimeOffset? UpdatedSince { get; init; }

    /// <summary>How many contracts at most, 1 to 1,000. Default: 100.</summary>
    public int? Limit { get; init; }

    /// <summary>Where to go on: <see cref="OptionSnapshotsPage.NextPageToken"/> of the page before, with everything else the same.</summary>
    public string? PageToken { get; init; }
}
