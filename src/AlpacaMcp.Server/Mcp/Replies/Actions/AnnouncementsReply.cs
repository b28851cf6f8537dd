using AlpacaMcp.Api.CorporateActions;
using AlpacaMcp.Server.Mcp.Replies.Tables;

namespace AlpacaMcp.Server.Mcp.Replies.Actions;

/// <summary>Announcements as rows; dates are New York days.</summary>
internal sealed record AnnouncementsReply(int Count, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows, string? Cursor, string? Note)
{
    internal static AnnouncementsReply Of(RowPage<Announcement> page)
    {
        var table = Table.Of(page.Rows, AnnouncementColumns.All);
        return new(page.Total, table.Columns, table.Rows, page.Next, page.Note);
    }
}
