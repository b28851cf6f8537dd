using System.ComponentModel;
using AlpacaMcp.Api.Calendar;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
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
        var today = TimeZoneInfo.ConvertTime((await clock.ReadAsync(cancellationToken)).Now, When.NewYork);
        var first = When.Date("start", start) ?? DateOnly.FromDateTime(today.DateTime);
        var last = When.Date("end", end) ?? first.AddDays(DefaultSpanDays);
        var days = await calendar.ListDaysAsync(first, last, date_type, cancellationToken);
        return new(
            days.Count,
            [.. days.Take(MostDays).Select(CalendarDay.Of)],
            days.Count > MostDays ? $"Only the first {MostDays} of {days.Count} days are shown; narrow the range." : null);
    }
}
