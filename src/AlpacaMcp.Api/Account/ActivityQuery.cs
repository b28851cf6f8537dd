namespace AlpacaMcp.Api.Account;

/// <summary>Which activities to list; null leaves a filter to Alpaca's default.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/getaccountactivities-2"/>
public sealed record ActivityQuery
{
    /// <summary>Only these types, such as <c>FILL</c> or <c>DIV</c>; empty for all. Not together with a category.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Trades or everything else. Default: both.</summary>
    public ActivityCategory? Category { get; init; }

    /// <summary>Only those written down on this UTC day.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Only those after this instant.</summary>
    public DateTimeOffset? After { get; init; }

    /// <summary>Only those before this instant.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Which end comes first. Default: newest.</summary>
    public SortDirection? Direction { get; init; }

    /// <summary>How many at most, 1 to 100. Default: 100.</summary>
    public int? PageSize { get; init; }

    /// <summary>Where to go on: the id of the last activity of the page before.</summary>
    public string? PageToken { get; init; }
}
