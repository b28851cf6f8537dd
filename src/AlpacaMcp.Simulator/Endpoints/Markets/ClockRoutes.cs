using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Wire;
using AlpacaMcp.Simulator.Wire.Markets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints.Markets;

/// <summary>The older clock: exchange time in New York, and when the market opens and closes next.</summary>
internal static class ClockRoutes
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/v2/clock", (Venue venue) => Results.Json(Body(venue.Clock.GetUtcNow()), MarketJson.Default.ClockBody));

    private static ClockBody Body(DateTimeOffset now) => new(
        now.ToNewYork(),
        NyseCalendar.SessionAt(now)?.IsOpen(now) ?? false,
        NyseCalendar.First(now, session => session.Open).Open.ToNewYork(),
        NyseCalendar.First(now, session => session.Close).Close.ToNewYork());
}
