using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.Markets;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Wire;
using AlpacaMcp.Simulator.Wire.Markets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints.Markets;

/// <summary>The newer calendar and clock, for several markets.</summary>
internal static class MarketRoutes
{
    private const int DefaultDays = 7;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v3/calendar/{market}", (string market, HttpRequest request, Venue venue) => Calendar(market, request.Query, venue.Clock.GetUtcNow()));
        routes.MapGet("/v3/clock", (HttpRequest request, Venue venue) => Clocks(request.Query, venue.Clock.GetUtcNow()));
    }

    private static IResult Calendar(string code, IQueryCollection query, DateTimeOffset now)
    {
        if (MarketList.Find(code) is not { } market)
            return new RefusalResult(Refusal.Invalid($"invalid market: {code}"));
        if (query.Text("timezone") is not (null or "UTC"))
            return new RefusalResult(Refusal.Invalid($"invalid timezone: {query["timezone"]}"));
        if (!query.TryDate("start", out var start) || !query.TryDate("end", out var end))
            return new RefusalResult(Refusal.Invalid("invalid date: start and end are YYYY-MM-DD"));
        var first = start ?? NewYorkTime.Date(now);
        var last = end ?? (CalendarRoutes.IsCovered(first) ? first.AddDays(DefaultDays) : first);
        if (last < first || !CalendarRoutes.IsCovered(first) || !CalendarRoutes.IsCovered(last))
            return new RefusalResult(Refusal.Invalid("invalid range: start must not be after end, and both between 1970 and 2029"));
        Func<DateTimeOffset, string> write = query.Text("timezone") is null ? WireTime.ToNewYork : WireTime.ToWire;
        var days = NyseCalendar.Between(first, last).Select(session => MarketDayBody.Of(MarketDay.Of(session, market.Hours), write));
        return Results.Json(new MarketCalendar(MarketBody.Of(market), [.. days]), MarketJson.Default.MarketCalendar);
    }

    private static IResult Clocks(IQueryCollection query, DateTimeOffset now)
    {
        if (!query.TryInstant("time", out var time))
            return new RefusalResult(Refusal.Invalid($"invalid time: {query["time"]}"));
        var codes = query.List("markets");
        if (Array.Find(codes, code => MarketList.Find(code) is null) is { } unknown)
            return new RefusalResult(Refusal.Invalid($"invalid market: {unknown}"));
        var markets = codes.Length == 0 ? MarketList.All : codes.Select(MarketList.Find).OfType<Market>();
        var at = time ?? now;
        if (!CalendarRoutes.IsCovered(NewYorkTime.Date(at)))
            return new RefusalResult(Refusal.Invalid($"invalid time: {query["time"]}"));
        return Results.Json(
            new MarketClocks([.. markets.Select(market => MarketClockBody.Of(new MarketClock(market, at)))]), MarketJson.Default.MarketClocks);
    }
}
