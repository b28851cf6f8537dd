using System.Globalization;
using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints;

internal static class CalendarRoutes
{
    private static readonly DateOnly s_first = new(1970, 1, 2);
    private static readonly DateOnly s_last = new(2029, 12, 31);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/v2/calendar", (HttpRequest request) => Answer(request.Query));

    private static IResult Answer(IQueryCollection query)
    {
        if (!TryDate(query["start"], s_first, out var start) || !TryDate(query["end"], s_last, out var end))
            return new RefusalResult(Refusal.Invalid("invalid date: start and end are YYYY-MM-DD"));
        if (end < start)
            return new RefusalResult(Refusal.Invalid("start must not be after end"));
        var (first, last) = (start < s_first ? s_first : start, end > s_last ? s_last : end);
        var days = NyseCalendar.Between(first, last).Select(Body).ToArray();
        return Results.Json(days, SimulatorJson.Default.CalendarDayBodyArray);
    }

    private static CalendarDayBody Body(MarketSession session) => new(
        session.Date.ToWire(), Time(session.OpenTime, "HH:mm"), Time(session.CloseTime, "HH:mm"),
        Time(MarketSession.ExtendedOpenTime, "HHmm"), Time(session.ExtendedCloseTime, "HHmm"),
        NyseCalendar.After(session.Date).Date.ToWire());

    private static string Time(TimeOnly time, string format) => time.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>A date, or the date part of a time stamp.</summary>
    private static bool TryDate(string? text, DateOnly absent, out DateOnly date)
    {
        date = absent;
        return string.IsNullOrEmpty(text)
            || (text.Length >= 10 && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date));
    }
}
