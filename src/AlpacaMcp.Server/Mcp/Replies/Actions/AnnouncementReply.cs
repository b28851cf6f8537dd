using AlpacaMcp.Api.CorporateActions;

namespace AlpacaMcp.Server.Mcp.Replies.Actions;

/// <summary>One announcement; dates are New York days. The target is named where it is another than the initiator, rates where they differ.</summary>
internal sealed record AnnouncementReply
{
    public Guid? Id { get; init; }
    public string? Type { get; init; }
    public string? SubType { get; init; }
    public string? Symbol { get; init; }
    public string? Cusip { get; init; }
    public string? TargetSymbol { get; init; }
    public string? TargetCusip { get; init; }
    public decimal? Cash { get; init; }
    public decimal? OldRate { get; init; }
    public decimal? NewRate { get; init; }
    public string? DeclarationDate { get; init; }
    public string? ExDate { get; init; }
    public string? ExpirationDate { get; init; }
    public string? RecordDate { get; init; }
    public string? PayableDate { get; init; }
    public string? CorporateActionId { get; init; }

    internal static AnnouncementReply Of(Announcement a) => new()
    {
        Id = a.Id,
        Type = ActionCells.Code(a.CaType).Text,
        SubType = ActionCells.Code(a.CaSubType).Text,
        Symbol = ActionCells.Code(a.InitiatingSymbol).Text,
        Cusip = ActionCells.Code(a.InitiatingOriginalCusip).Text,
        TargetSymbol = a.TargetSymbol == a.InitiatingSymbol ? null : ActionCells.Code(a.TargetSymbol).Text,
        TargetCusip = a.TargetOriginalCusip == a.InitiatingOriginalCusip ? null : ActionCells.Code(a.TargetOriginalCusip).Text,
        Cash = a.Cash == 0 ? null : a.Cash,
        OldRate = a.OldRate == a.NewRate ? null : a.OldRate,
        NewRate = a.OldRate == a.NewRate ? null : a.NewRate,
        DeclarationDate = ActionCells.Day(a.DeclarationDate).Text,
        ExDate = ActionCells.Day(a.ExDate).Text,
        ExpirationDate = ActionCells.Day(a.ExpirationDate).Text,
        RecordDate = ActionCells.Day(a.RecordDate).Text,
        PayableDate = ActionCells.Day(a.PayableDate).Text,
        CorporateActionId = ActionCells.Code(a.CorporateActionId ?? a.CorporateActionsId).Text,
    };
}
