using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Activities;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Wire;
using AlpacaMcp.Simulator.Wire.Activities;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints;

internal static class ActivityRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v2/account/activities", (HttpRequest request, TradingAccount account) => List(request.Query, null, account));
        routes.MapGet("/v2/account/activities/{type}", (string type, HttpRequest request, TradingAccount account) => List(request.Query, type, account));
        routes.MapGet("/v2beta1/events/activities", (HttpRequest request, TradingAccount account, TimeProvider system) => Stream(request.Query, account, system));
    }

    private static IResult List(IQueryCollection query, string? type, TradingAccount account)
    {
        var wanted = ActivitiesQuery.Read(query, type);
        if (!wanted.Succeeded)
            return new RefusalResult(wanted.Refusal);
        var page = account.At<Outcome<Activity[]>>(_ => wanted.Value.Choose(account.Activities));
        return page.Succeeded
            ? Results.Json([.. page.Value.Select(ActivityBody.Of)], ActivityJson.Default.ActivityBodyArray)
            : new RefusalResult(page.Refusal);
    }

    private static IResult Stream(IQueryCollection query, TradingAccount account, TimeProvider system)
    {
        var wanted = ActivityEventsQuery.Read(query);
        return wanted.Succeeded ? new ActivityEventStream(wanted.Value, account, system) : new RefusalResult(wanted.Refusal);
    }
}
