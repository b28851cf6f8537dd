using System.Globalization;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints;

internal static class ClockRoutes
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/v2/clock", (Venue venue) => Results.Json(Body(venue.Clock.GetUtcNow()), SimulatorJson.Default.ClockBody));

    private static ClockBody Body(DateTimeOffset now) => new(
        NewYork(now),
        NyseCalendar.SessionAt(now)?.IsOpen(now) ?? false,
        NewYork(NyseCalendar.First(now, session => session.Open).Open),
        NewYork(NyseCalendar.First(now, session => session.Close).Close));

    /// <summary>The clock alone speaks New York time.</summary>
    private static string NewYork(DateTimeOffset instant) =>
        NewYorkTime.FromUtc(instant).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
}
