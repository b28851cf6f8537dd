using AlpacaMcp.Api.Calendar;
using AlpacaMcp.Server.Mcp.Replies.Tables;

namespace AlpacaMcp.Server.Mcp.Replies;

/// <summary>Trading days as rows, with New York times; total counts those not shown too.</summary>
internal sealed record CalendarReply(int Total, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows, string? Note)
{
    internal static CalendarReply Of(RowPage<MarketDay> page)
    {
        var table = Table.Of(
            page.Rows,
            new("date", day => Table.Day(day.Date)),
            new("open", day => Clock(day.Open)),
            new("close", day => Clock(day.Close)),
            new("settlement_date", day => Table.Day(day.SettlementDate)));
        return new(page.Total, table.Columns, table.Rows, page.Next is null ? null : $"Only the first {page.Rows.Count} of {page.Total} days are shown: narrow the range.");
    }

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
