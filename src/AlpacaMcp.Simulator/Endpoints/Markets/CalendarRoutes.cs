using System.Globalization;
using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Wire;
using AlpacaMcp.Simulator.Wire.Markets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints.Markets;

/// <summary>The older calendar: trading days, or the days on which they settle, in New York time.</summary>
internal static class CalendarRoutes
{
    private static readonly DateOnly s_first = new(1970, 1, 2);
    private static readonly DateOnly s_last = new(2029, 12, 31);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/v2/calendar", (HttpRequest request) => Answer(request.Query));

    public static bool IsCovered(DateOnly date) => date >= s_first && date <= s_last;

    private static IResult Answer(IQueryCollection query)
    {
        if (!query.TryDate("start", out var start) || !query.TryDate("end", out var end))
            return new RefusalResult(Refusal.Invalid("invalid date: start and end are YYYY-MM-DD"));
        if (end < start)
            return new RefusalResult(Refusal.Invalid("start must not be after end"));
        if (query.Text("date_type") is not (null or "TRADING" or "SETTLEMENT"))
            return new RefusalResult(Refusal.Invalid($"invalid date_type: {query["date_type"]}"));
        var (first, last) = (start > s_first ? start.Value : s_first, end < s_last ? end.Value : s_last);
        var days = query.Text("date_type") == "SETTLEMENT" ? Settling(first, last) : NyseCalendar.Between(first, last);
        return Results.Json(days.Select(Body).ToArray(), MarketJson.Default.CalendarDayBodyArray);
    }

    /// <summary>The sessions whose trades settle in a range: a trading day later, so each is the one before a session of it.</summary>
    private static IEnumerable<MarketSession> Settling(DateOnly first, DateOnly last) =>
        NyseCalendar.Between(first, last).Select(settlement => NyseCalendar.Before(settlement.Date));

    private static CalendarDayBody Body(MarketSession session) => new(
        session.Date.ToWire(), Time(session.Open, "HH:mm"), Time(session.Close, "HH:mm"),
        Time(session.ExtendedOpen, "HHmm"), Time(session.ExtendedClose, "HHmm"),
        NyseCalendar.After(session.Date).Date.ToWire());

    /// <summary>A session's instants carry New York's offset.</summary>
    private static string Time(DateTimeOffset instant, string format) => instant.ToString(format, CultureInfo.InvariantCulture);
}
