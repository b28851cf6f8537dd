using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Wire.Activities;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints.Account;

/// <summary>What happened to the account: pages of it, and a stream of events.</summary>
internal static class ActivityRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v2/account/activities", (HttpRequest request, TradingAccount account) => List(request.Query, null, account));
        routes.MapGet("/v2/account/activities/{type}", (string type, HttpRequest request, TradingAccount account) => List(request.Query, type, account));
        routes.MapGet("/v2beta1/events/activities", (HttpRequest request, TradingAccount account, TimeProvider system) => Stream(request.Query, account, system));
    }

    private static IResult List(IQueryCollection query, string? type, TradingAccount account) => ActivitiesQuery.Read(query, type)
        .Answer(wanted => account.At(_ => wanted.Choose(account.Activities))
            .Answer(page => Results.Json([.. page.Select(ActivityBody.Of)], ActivityJson.Default.ActivityBodyArray)));

    private static IResult Stream(IQueryCollection query, TradingAccount account, TimeProvider system) =>
        ActivityEventsQuery.Read(query).Answer(wanted => new ActivityEventStream(wanted, account, system));
}
