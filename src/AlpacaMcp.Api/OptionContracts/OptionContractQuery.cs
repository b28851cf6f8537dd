using AlpacaMcp.Api.OptionData;

namespace AlpacaMcp.Api.OptionContracts;

/// <summary>Which contracts to list; null leaves a filter to Alpaca's default.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/get-options-contracts"/>
public sealed record OptionContractQuery
{
    /// <summary>Only contracts on these; empty for all.</summary>
    public IReadOnlyList<string> UnderlyingSymbols { get; init; } = [];

    /// <summary>Whether deliverables are listed. Default: false.</summary>
    public bool? ShowDeliverables { get; init; }

    /// <summary>Listed or not. Default: listed.</summary>
    public ContractStatus? Status { get; init; }

    /// <summary>Only those that expire on this day.</summary>
    public DateOnly? ExpirationDate { get; init; }

    /// <summary>Only those that expire on this day or later.</summary>
    public DateOnly? ExpirationDateGte { get; init; }

    /// <summary>Only those that expire on this day or earlier. Default: the next weekend.</summary>
    public DateOnly? ExpirationDateLte { get; init; }

    /// <summary>Only symbols that begin with these letters.</summary>
    public string? RootSymbol { get; init; }

    /// <summary>Calls or puts. Default: both.</summary>
    public OptionType? Type { get; init; }

    /// <summary>American or European. Default: both.</summary>
    public ExerciseStyle? Style { get; init; }

    /// <summary>Least strike, in dollars.</summary>
    public decimal? StrikePriceGte { get; init; }

    /// <summary>Most strike, in dollars.</summary>
    public decimal? StrikePriceLte { get; init; }

    /// <summary>Where to go on: <see cref="OptionContractsPage.NextPageToken"/> of the page before, with everything else the same.</summary>
    public string? PageToken { get; init; }

    /// <summary>How many at most, 1 to 10,000. Default: 100.</summary>
    public int? Limit { get; init; }

    /// <summary>Only those in the Penny Program, or only the others.</summary>
    public bool? Ppind { get; init; }
}
