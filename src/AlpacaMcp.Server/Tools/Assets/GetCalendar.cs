using System.ComponentModel;
using AlpacaMcp.Api.Calendar;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies;
using AlpacaMcp.Trading.Market;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Assets;

[Toolset(Toolset.Assets)]
internal sealed class GetCalendar(CalendarClient calendar, ExchangeClock clock)
{
    private const int MostDays = 260;
    private const int DefaultSpanDays = 30;

    [McpServerTool(Name = "get_calendar", Title = "Get market calendar", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Trading days with open and close in New York time; holidays are absent, half days close early. At most 260 days a call.")]
    public async Task<CalendarReply> GetCalendarAsync(
        [Description("First day, e.g. 2026-11-01. Default: today.")] string? start = null,
        [Description("Last day, inclusive. Default: 30 days after start.")] string? end = null,
        CalendarDateType? date_type = null,
        CancellationToken cancellationToken = default)
    {
        var now = (await clock.ReadAsync(cancellationToken)).Now;
        var first = When.Date("start", start, now) ?? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, When.NewYork).DateTime);
        var last = When.Date("end", end, now) ?? first.AddDays(DefaultSpanDays);
        if (last < first)
            throw ToolErrorException.InvalidArgument("end", $"end {last:yyyy-MM-dd} is before start {first:yyyy-MM-dd}.");
        return CalendarReply.Of(RowPage.Of(await calendar.ListDaysAsync(first, last, date_type, cancellationToken), MostDays, null));
    }
}
