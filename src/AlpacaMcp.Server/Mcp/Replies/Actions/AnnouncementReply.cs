using AlpacaMcp.Api.CorporateActions;
using AlpacaMcp.Server.Mcp.Replies.Tables;

namespace AlpacaMcp.Server.Mcp.Replies.Actions;

/// <summary>One announcement by the names of its fields; dates are New York days.</summary>
internal sealed record AnnouncementReply(IReadOnlyDictionary<string, Cell> Announcement)
{
    internal static AnnouncementReply Of(Announcement announcement)
    {
        var table = ActionTable.Of([announcement], AnnouncementColumns.WithCodes);
        return new(table.Columns.Zip(table.Rows[0]).ToDictionary(cell => cell.First, cell => cell.Second));
    }
}
