using System.Diagnostics.CodeAnalysis;

namespace AlpacaMcp.Api.Assets;

/// <summary>Something that can be traded, and how.</summary>
/// <remarks>Only id, symbol and status are certain; everything else is null or empty when Alpaca leaves it out.</remarks>
/// <seealso href="https://docs.alpaca.markets/reference/get-v2-assets-symbol_or_asset_id"/>
public sealed record Asset
{
    /// <summary>Alpaca's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its symbol: <c>AAPL</c> or <c>BTC/USD</c>.</summary>
    public required string Symbol { get; init; }

    /// <summary>Whether it is in use.</summary>
    public required AssetStatus Status { get; init; }

    /// <summary>What kind of thing it is.</summary>
    public AssetClass Class { get; init; }

    /// <summary>Where it is listed: <c>NASDAQ</c>, <c>CRYPTO</c>, …</summary>
    public string? Exchange { get; init; }

    /// <summary>Its name; third-party text.</summary>
    public string? Name { get; init; }

    /// <summary>Its CUSIP, when the subscription includes it.</summary>
    public string? Cusip { get; init; }

    /// <summary>Whether Alpaca takes orders for it.</summary>
    public bool? Tradable { get; init; }

    /// <summary>Whether it can be bought on margin.</summary>
    public bool? Marginable { get; init; }

    /// <summary>Whether it can be sold short.</summary>
    public bool? Shortable { get; init; }

    /// <summary>Whether shares to sell short are at hand; deprecated in favour of <see cref="BorrowStatus"/>.</summary>
    public bool? EasyToBorrow { get; init; }

    /// <summary><c>easy_to_borrow</c> or <c>hard_to_borrow</c>.</summary>
    public string? BorrowStatus { get; init; }

    /// <summary>Whether parts of a share and dollar amounts can be ordered.</summary>
    public bool? Fractionable { get; init; }

    /// <summary>Maintenance margin in percent; deprecated in favour of the next two.</summary>
    public decimal? MaintenanceMarginRequirement { get; init; }

    /// <summary>Margin for a long position, in percent.</summary>
    public decimal? MarginRequirementLong { get; init; }

    /// <summary>Margin for a short position, in percent.</summary>
    public decimal? MarginRequirementShort { get; init; }

    /// <summary>Smallest quantity; crypto only.</summary>
    public decimal? MinOrderSize { get; init; }

    /// <summary>Step of the quantity; crypto only.</summary>
    public decimal? MinTradeIncrement { get; init; }

    /// <summary>Step of the price; crypto only.</summary>
    public decimal? PriceIncrement { get; init; }

    /// <summary>Special traits, such as <c>has_options</c>, <c>overnight_tradable</c>, <c>ipo</c>.</summary>
    [AllowNull]
    public IReadOnlyList<string> Attributes { get; init => field = value ?? []; } = [];
}
