using AlpacaMcp.Api.CorporateActions;
using AlpacaMcp.Server.Mcp.Replies.Tables;

namespace AlpacaMcp.Server.Mcp.Replies.Actions;

/// <summary>What can be said of an announcement. The target is named where it is another than the initiator.</summary>
internal static class AnnouncementColumns
{
    internal static IReadOnlyList<Column<Announcement>> All { get; } =
    [
        new("type", a => ActionCells.Code(a.CaType)),
        new("sub_type", a => ActionCells.Code(a.CaSubType)),
        new("symbol", a => ActionCells.Code(a.InitiatingSymbol)),
        new("target_symbol", a => a.TargetSymbol == a.InitiatingSymbol ? default : ActionCells.Code(a.TargetSymbol)),
        new("cash", a => a.Cash == 0 ? null : a.Cash),
        new("old_rate", a => HasRates(a) ? a.OldRate : null),
        new("new_rate", a => HasRates(a) ? a.NewRate : null),
        new("declaration_date", a => ActionCells.Day(a.DeclarationDate)),
        new("ex_date", a => ActionCells.Day(a.ExDate)),
        new("expiration_date", a => ActionCells.Day(a.ExpirationDate)),
        new("record_date", a => ActionCells.Day(a.RecordDate)),
        new("payable_date", a => ActionCells.Day(a.PayableDate)),
        new("id", a => a.Id?.ToString()),
    ];

    // One for one is no exchange.
    private static bool HasRates(Announcement a) => a.OldRate != a.NewRate;
}
