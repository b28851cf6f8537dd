using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.CorporateActions;

/// <summary>A corporate action in Alpaca's older form; dates are New York days.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/get-v2-corporate_actions-announcements-1"/>
public sealed record Announcement
{
    /// <summary>Its id.</summary>
    [JsonConverter(typeof(OptionalGuidConverter))]
    public Guid? Id { get; init; }

    /// <summary>The id of the action, the same in all its announcements.</summary>
    public string? CorporateActionId { get; init; }

    /// <summary>The same id under the name of older answers.</summary>
    public string? CorporateActionsId { get; init; }

    /// <summary>Dividend, Merger, Spinoff or Split, in any case.</summary>
    public string? CaType { get; init; }

    /// <summary>What kind of it, such as <c>cash</c>.</summary>
    public string? CaSubType { get; init; }

    /// <summary>Whose action it is.</summary>
    public string? InitiatingSymbol { get; init; }

    /// <summary>CUSIP of it.</summary>
    [JsonConverter(typeof(LooseTextConverter))]
    public string? InitiatingOriginalCusip { get; init; }

    /// <summary>Whose holders are concerned.</summary>
    public string? TargetSymbol { get; init; }

    /// <summary>CUSIP of it.</summary>
    [JsonConverter(typeof(LooseTextConverter))]
    public string? TargetOriginalCusip { get; init; }

    /// <summary>When it was declared.</summary>
    [JsonConverter(typeof(OptionalDateConverter))]
    public DateOnly? DeclarationDate { get; init; }

    /// <summary>Whoever buys from this day on is not entitled.</summary>
    [JsonConverter(typeof(OptionalDateConverter))]
    public DateOnly? ExDate { get; init; }

    /// <summary>The ex-date under the name of older answers, or the last day of a right.</summary>
    [JsonConverter(typeof(OptionalDateConverter))]
    public DateOnly? ExpirationDate { get; init; }

    /// <summary>Whoever is on the books this day is entitled.</summary>
    [JsonConverter(typeof(OptionalDateConverter))]
    public DateOnly? RecordDate { get; init; }

    /// <summary>When it is paid.</summary>
    [JsonConverter(typeof(OptionalDateConverter))]
    public DateOnly? PayableDate { get; init; }

    /// <summary>USD per share.</summary>
    [JsonConverter(typeof(MeasureConverter))]
    public decimal? Cash { get; init; }

    /// <summary>Shares before.</summary>
    [JsonConverter(typeof(MeasureConverter))]
    public decimal? OldRate { get; init; }

    /// <summary>Shares after.</summary>
    [JsonConverter(typeof(MeasureConverter))]
    public decimal? NewRate { get; init; }
}
