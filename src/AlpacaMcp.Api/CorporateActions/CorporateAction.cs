using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.CorporateActions;

/// <summary>Something a company does to its shares. Which fields are there depends on the type; dates are New York days.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/corporateactions-1"/>
public sealed record CorporateAction
{
    /// <summary>Its id.</summary>
    [JsonConverter(typeof(OptionalGuidConverter))]
    public Guid? Id { get; init; }

    /// <summary>Whose it is, where there is one symbol.</summary>
    public string? Symbol { get; init; }

    /// <summary>CUSIP of that symbol.</summary>
    public string? Cusip { get; init; }

    /// <summary>ISIN of that symbol.</summary>
    public string? Isin { get; init; }

    /// <summary>USD or shares per share.</summary>
    public decimal? Rate { get; init; }

    /// <summary>USD per share.</summary>
    public decimal? CashRate { get; init; }

    /// <summary>Dividend per share that comes with a call, in USD.</summary>
    public decimal? DividendRate { get; init; }

    /// <summary>Price per share of a call, in USD.</summary>
    public decimal? Price { get; init; }

    /// <summary>Currency of the amounts; null is USD.</summary>
    public string? Currency { get; init; }

    /// <summary>Whether a dividend is out of the ordinary.</summary>
    public bool? Special { get; init; }

    /// <summary>Whether a dividend comes from abroad.</summary>
    public bool? Foreign { get; init; }

    /// <summary><c>interest</c> or <c>return_of_capital</c>.</summary>
    public string? SubType { get; init; }

    /// <summary>Shares before.</summary>
    public decimal? OldRate { get; init; }

    /// <summary>Shares after.</summary>
    public decimal? NewRate { get; init; }

    /// <summary>The symbol before.</summary>
    public string? OldSymbol { get; init; }

    /// <summary>CUSIP before.</summary>
    public string? OldCusip { get; init; }

    /// <summary>ISIN before.</summary>
    public string? OldIsin { get; init; }

    /// <summary>The symbol after, or of what is distributed; empty when it does not change.</summary>
    public string? NewSymbol { get; init; }

    /// <summary>CUSIP after.</summary>
    public string? NewCusip { get; init; }

    /// <summary>ISIN after.</summary>
    public string? NewIsin { get; init; }

    /// <summary>The other symbol a unit becomes.</summary>
    public string? AlternateSymbol { get; init; }

    /// <summary>CUSIP of the other symbol.</summary>
    public string? AlternateCusip { get; init; }

    /// <summary>ISIN of the other symbol.</summary>
    public string? AlternateIsin { get; init; }

    /// <summary>Shares of the other symbol.</summary>
    public decimal? AlternateRate { get; init; }

    /// <summary>Whose holders receive.</summary>
    public string? SourceSymbol { get; init; }

    /// <summary>CUSIP of the source.</summary>
    public string? SourceCusip { get; init; }

    /// <summary>ISIN of the source.</summary>
    public string? SourceIsin { get; init; }

    /// <summary>Shares of the source.</summary>
    public decimal? SourceRate { get; init; }

    /// <summary>Who buys.</summary>
    public string? AcquirerSymbol { get; init; }

    /// <summary>CUSIP of the buyer.</summary>
    public string? AcquirerCusip { get; init; }

    /// <summary>ISIN of the buyer.</summary>
    public string? AcquirerIsin { get; init; }

    /// <summary>Shares of the buyer received.</summary>
    public decimal? AcquirerRate { get; init; }

    /// <summary>Who is bought.</summary>
    public string? AcquireeSymbol { get; init; }

    /// <summary>CUSIP of what is bought.</summary>
    public string? AcquireeCusip { get; init; }

    /// <summary>ISIN of what is bought.</summary>
    public string? AcquireeIsin { get; init; }

    /// <summary>Shares given up.</summary>
    public decimal? AcquireeRate { get; init; }

    /// <summary><c>original</c> or <c>supplemental</c>.</summary>
    public string? LotteryType { get; init; }

    /// <summary>When Alpaca books it; actions are sorted by this.</summary>
    [JsonConverter(typeof(OptionalDateConverter))]
    public DateOnly? ProcessDate { get; init; }

    /// <summary>Whoever buys from this day on is not entitled.</summary>
    [JsonConverter(typeof(OptionalDateConverter))]
    public DateOnly? ExDate { get; init; }

    /// <summary>Whoever is on the books this day is entitled.</summary>
    [JsonConverter(typeof(OptionalDateConverter))]
    public DateOnly? RecordDate { get; init; }

    /// <summary>When it is paid.</summary>
    [JsonConverter(typeof(OptionalDateConverter))]
    public DateOnly? PayableDate { get; init; }

    /// <summary>When it takes effect.</summary>
    [JsonConverter(typeof(OptionalDateConverter))]
    public DateOnly? EffectiveDate { get; init; }

    /// <summary>Last day of a right.</summary>
    [JsonConverter(typeof(OptionalDateConverter))]
    public DateOnly? ExpirationDate { get; init; }

    /// <summary>First day on which a buyer is owed the dividend.</summary>
    [JsonConverter(typeof(OptionalDateConverter))]
    public DateOnly? DueBillOnDate { get; init; }

    /// <summary>Last day on which a buyer is owed the dividend.</summary>
    [JsonConverter(typeof(OptionalDateConverter))]
    public DateOnly? DueBillOffDate { get; init; }

    /// <summary>When what is owed to buyers is settled.</summary>
    [JsonConverter(typeof(OptionalDateConverter))]
    public DateOnly? DueBillRedemptionDate { get; init; }

    /// <summary>When shares to be called are drawn.</summary>
    [JsonConverter(typeof(OptionalDateConverter))]
    public DateOnly? LotteryDate { get; init; }

    /// <summary>When the draw is published.</summary>
    [JsonConverter(typeof(OptionalDateConverter))]
    public DateOnly? ResultsPublicationDate { get; init; }

    /// <summary>What a reorganization hands out.</summary>
    [AllowNull]
    public IReadOnlyList<StockMovement> StockMovements { get; init => field = value ?? []; } = [];
}
