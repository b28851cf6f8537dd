using AlpacaMcp.Simulator.Exchange.CorporateActions;

namespace AlpacaMcp.Simulator.Wire.CorporateActions;

/// <summary>The older form of a corporate action.</summary>
internal sealed record AnnouncementBody
{
    public required Guid Id { get; init; }

    public required string CorporateActionId { get; init; }

    public required string CaType { get; init; }

    public required string CaSubType { get; init; }

    public required string InitiatingSymbol { get; init; }

    public required string InitiatingOriginalCusip { get; init; }

    public required string TargetSymbol { get; init; }

    public required string TargetOriginalCusip { get; init; }

    public required string DeclarationDate { get; init; }

    public required string ExDate { get; init; }

    public required string RecordDate { get; init; }

    public required string PayableDate { get; init; }

    public required string Cash { get; init; }

    public required string OldRate { get; init; }

    public required string NewRate { get; init; }

    public static AnnouncementBody Of(CorporateAction action)
    {
        var cusip = Cusip.Of(action.Instrument);
        return new AnnouncementBody
        {
            Id = action.Id,
            CorporateActionId = $"{cusip}_{(action.IsSplit ? "SP" : "AD")}{action.ExDate:yyMMdd}",
            CaType = action.IsSplit ? "split" : "dividend",
            CaSubType = action.Kind switch
            {
                CorporateActionKind.CashDividend => "cash",
                CorporateActionKind.ForwardSplit => "stock_split",
                _ => "reverse_split",
            },
            InitiatingSymbol = action.Instrument.Symbol,
            InitiatingOriginalCusip = cusip,
            TargetSymbol = action.Instrument.Symbol,
            TargetOriginalCusip = cusip,
            DeclarationDate = action.DeclarationDate.ToWire(),
            ExDate = action.ExDate.ToWire(),
            RecordDate = action.RecordDate.ToWire(),
            PayableDate = action.PayableDate.ToWire(),
            Cash = action.Rate.ToWire(),
            OldRate = ((decimal)action.Split.OldRate).ToWire(),
            NewRate = ((decimal)action.Split.NewRate).ToWire(),
        };
    }
}
