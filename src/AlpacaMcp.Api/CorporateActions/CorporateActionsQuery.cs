namespace AlpacaMcp.Api.CorporateActions;

/// <summary>Which corporate actions to read; null leaves an option to Alpaca's default.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/corporateactions-1"/>
public sealed record CorporateActionsQuery
{
    /// <summary>Of these symbols; empty for all.</summary>
    public IReadOnlyList<string> Symbols { get; init; } = [];

    /// <summary>Of these CUSIPs; empty for all.</summary>
    public IReadOnlyList<string> Cusips { get; init; } = [];

    /// <summary>Of these types; empty for all.</summary>
    public IReadOnlyList<CorporateActionType> Types { get; init; } = [];

    /// <summary>Only these, without any other filter; empty for all.</summary>
    public IReadOnlyList<Guid> Ids { get; init; } = [];

    /// <summary>Where the companies are. Default: us.</summary>
    public CorporateActionRegion? Region { get; init; }

    /// <summary>First process date. Default: today.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last process date. Default: today.</summary>
    public DateOnly? End { get; init; }

    /// <summary>How many at most over all types, 1 to 1,000. Default: 100.</summary>
    public int? Limit { get; init; }

    /// <summary>Which end comes first. Default: oldest.</summary>
    public SortDirection? Sort { get; init; }

    /// <summary>Where to go on: <see cref="CorporateActionsPage.NextPageToken"/> of the page before, with everything else the same.</summary>
    public string? PageToken { get; init; }
}
