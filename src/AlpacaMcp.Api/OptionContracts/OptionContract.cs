using System.Diagnostics.CodeAnalysis;
using AlpacaMcp.Api.OptionData;

namespace AlpacaMcp.Api.OptionContracts;

/// <summary>An option contract and what it delivers.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/get-option-contract-symbol_or_id"/>
public sealed record OptionContract
{
    /// <summary>Alpaca's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its OCC symbol: <c>AAPL250620C00100000</c>.</summary>
    public required string Symbol { get; init; }

    /// <summary>Its name; third-party text.</summary>
    public string? Name { get; init; }

    /// <summary>Whether it is listed.</summary>
    public required ContractStatus Status { get; init; }

    /// <summary>Whether Alpaca takes orders for it.</summary>
    public bool? Tradable { get; init; }

    /// <summary>Its last day.</summary>
    public required DateOnly ExpirationDate { get; init; }

    /// <summary>The letters its symbol begins with; after a corporate action other ones than the underlying's.</summary>
    public string? RootSymbol { get; init; }

    /// <summary>What it is a right on.</summary>
    public string? UnderlyingSymbol { get; init; }

    /// <summary>The asset id of that.</summary>
    public Guid? UnderlyingAssetId { get; init; }

    /// <summary>Call or put.</summary>
    public required OptionType Type { get; init; }

    /// <summary>When it may be exercised.</summary>
    public ExerciseStyle Style { get; init; }

    /// <summary>The price at which it is exercised, in dollars.</summary>
    public required decimal StrikePrice { get; init; }

    /// <summary>What a price is multiplied by: 100.</summary>
    public decimal? Multiplier { get; init; }

    /// <summary>Shares delivered: 100, unless a corporate action changed them.</summary>
    public decimal? Size { get; init; }

    /// <summary>Contracts held by anybody at the end of <see cref="OpenInterestDate"/>.</summary>
    public decimal? OpenInterest { get; init; }

    /// <summary>The day of the open interest.</summary>
    public DateOnly? OpenInterestDate { get; init; }

    /// <summary>Closing price of <see cref="ClosePriceDate"/>, in dollars.</summary>
    public decimal? ClosePrice { get; init; }

    /// <summary>The day of the closing price.</summary>
    public DateOnly? ClosePriceDate { get; init; }

    /// <summary>Whether it is in the Penny Program and so quoted in smaller steps.</summary>
    public bool? Ppind { get; init; }

    /// <summary>What it delivers; in lists only when asked for.</summary>
    [AllowNull]
    public IReadOnlyList<OptionDeliverable> Deliverables { get; init => field = value ?? []; } = [];
}
