namespace AlpacaMcp.Api.OptionData;

/// <summary>Which past trades or bars of contracts to read; null leaves an option to Alpaca's default. History begins in February 2024.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/optiontrades"/>
public sealed record OptionHistoryQuery
{
    /// <summary>The contracts, such as <c>AAPL260320C00190000</c>, 1 to 100.</summary>
    public required IReadOnlyList<string> Symbols { get; init; }

    /// <summary>From this instant on. Default: the beginning of today.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>Up to and including this instant. Default: now, or 15 minutes ago without a subscription.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>How many at most over all contracts, 1 to 10,000. Default: 1,000.</summary>
    public int? Limit { get; init; }

    /// <summary>Which end comes first. Default: oldest.</summary>
    public SortDirection? Sort { get; init; }

    /// <summary>Where to go on: the token of the page before, with everything else the same.</summary>
    public string? PageToken { get; init; }
}
