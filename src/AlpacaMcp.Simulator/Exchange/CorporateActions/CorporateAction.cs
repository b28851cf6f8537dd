using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.CorporateActions;

/// <summary>Something a company does to its shares; all days are New York dates.</summary>
internal sealed record CorporateAction
{
    public required Guid Id { get; init; }

    public required Instrument Instrument { get; init; }

    public required CorporateActionKind Kind { get; init; }

    /// <summary>Nobody knows of it before.</summary>
    public required DateOnly DeclarationDate { get; init; }

    /// <summary>Who holds at the close before this day is entitled.</summary>
    public required DateOnly ExDate { get; init; }

    public required DateOnly RecordDate { get; init; }

    public required DateOnly PayableDate { get; init; }

    /// <summary>When accounts see it: the payable date of a dividend, the ex-date of a split.</summary>
    public DateOnly ProcessDate => Kind == CorporateActionKind.CashDividend ? PayableDate : ExDate;

    /// <summary>Shares before and after; 1 and 1 for a dividend.</summary>
    public Split Split { get; init; } = new(default, 1, 1);

    /// <summary>A dividend in USD per share.</summary>
    public decimal Rate { get; init; }

    public bool IsSplit => Kind != CorporateActionKind.CashDividend;
}
