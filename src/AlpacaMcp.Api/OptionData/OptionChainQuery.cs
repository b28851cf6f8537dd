namespace AlpacaMcp.Api.OptionData;

/// <summary>Which contracts of a chain to read; null leaves an option to Alpaca's default or asks for all.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/optionchain"/>
public sealed record OptionChainQuery
{
    /// <summary>The underlying, such as <c>AAPL</c>.</summary>
    public required string Underlying { get; init; }

    /// <summary>Which venues. Default: opra with a subscription, indicative without.</summary>
    public OptionFeed? Feed { get; init; }

    /// <summary>Calls or puts. Default: both.</summary>
    public OptionType? Type { get; init; }

    /// <summary>Lowest strike, in USD, inclusive.</summary>
    public decimal? LowestStrike { get; init; }

    /// <summary>Highest strike, in USD, inclusive.</summary>
    public decimal? HighestStrike { get; init; }

    /// <summary>Only this expiration.</summary>
    public DateOnly? Expiration { get; init; }

    /// <summary>Earliest expiration, inclusive.</summary>
    public DateOnly? EarliestExpiration { get; init; }

    /// <summary>Latest expiration, inclusive.</summary>
    public DateOnly? LatestExpiration { get; init; }

    /// <summary>Only contracts with this root, which differs from the underlying after corporate actions.</summary>
    public string? RootSymbol { get; init; }

    /// <summary>Only what traded or was quoted at this instant or later.</summary>
    public DateTimeOffset? UpdatedSince { get; init; }

    /// <summary>How many contracts at most, 1 to 1,000. Default: 100.</summary>
    public int? Limit { get; init; }

    /// <summary>Where to go on: <see cref="OptionSnapshotsPage.NextPageToken"/> of the page before, with everything else the same.</summary>
    public string? PageToken { get; init; }
}
