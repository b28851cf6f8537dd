using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Simulator.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints;

internal static class OrderRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v2/orders", PostAsync);
        routes.MapGet("/v2/orders", (HttpRequest request, Venue venue) => List(request.Query, venue));
        routes.MapDelete("/v2/orders", CancelAll);
        routes.MapGet("/v2/orders/{id}", (string id, Venue venue) => Get(id, venue));
        routes.MapPatch("/v2/orders/{id}", PatchAsync);
        routes.MapDelete("/v2/orders/{id}", (string id, Venue venue) => Cancel(id, venue));
        routes.MapGet("/v2/orders:by_client_order_id", (HttpRequest request, Venue venue) =>
            GetByClientId(request.Query["client_order_id"].ToString(), venue));
    }

    private static async Task<IResult> PostAsync(HttpRequest request, Venue venue)
    {
        if (await RequestJson.ReadAsync(request) is not { } body)
            return new RefusalResult(Refusal.Invalid("request body format is invalid"));
        var hide = request.HttpContext.Features.Get<HideOrder>();
        return OrderAnswer.Of(venue.At(now =>
        {
            var outcome = venue.Desk.Submit(OrderRequestReader.Read(body), now);
            if (hide is not null && outcome.Value is { } order)
                venue.Visibility.Hide(order.Id, now + hide.Duration, hide.Lookups);
            return outcome;
        }));
    }

    private static async Task<IResult> PatchAsync(string id, HttpRequest request, Venue venue)
    {
        if (await RequestJson.ReadAsync(request) is not { } body)
            return new RefusalResult(Refusal.Invalid("request body format is invalid"));
        return OrderAnswer.Of(venue.At(now =>
        {
            var old = Known(id, venue);
            return old.Succeeded ? venue.Desk.Replace(old.Value, OrderRequestReader.ReadReplacement(body), now) : old;
        }));
    }

    private static IResult List(IQueryCollection query, Venue venue)
    {
        var wanted = OrdersQuery.Read(query);
        if (!wanted.Succeeded)
            return new RefusalResult(wanted.Refusal);
        return Results.Json(venue.At(now => wanted.Value.Choose(venue, now)), SimulatorJson.Default.OrderBodyArray);
    }

    private static IResult Get(string id, Venue venue) => OrderAnswer.Of(venue.At(now =>
    {
        var order = Known(id, venue);
        return order.Value is { } found && !venue.Visibility.Shows(found.Id, now)
            ? Refusal.NotFound($"order not found for {id}")
            : order;
    }));

    private static IResult GetByClientId(string clientId, Venue venue) => OrderAnswer.Of(venue.At<Outcome<Order>>(now =>
        venue.Orders.FindByClientId(clientId) is { } order && venue.Visibility.Shows(order.Id, now)
            ? order
            : Refusal.NotFound($"order not found for {clientId}")));

    private static IResult Cancel(string id, Venue venue)
    {
        var refusal = venue.At(now =>
        {
            var order = Known(id, venue);
            return order.Succeeded ? venue.Desk.Cancel(order.Value, now) : order.Refusal;
        });
        return refusal is null ? Results.NoContent() : new RefusalResult(refusal);
    }

    private static IResult CancelAll(Venue venue)
    {
        var canceled = venue.At(now => venue.Orders.Open.ToArray().Select(order =>
        {
            venue.Desk.Cancel(order, now);
            return new CanceledBody(order.Id, StatusCodes.Status200OK);
        }).ToArray());
        return Results.Json(canceled, SimulatorJson.Default.CanceledBodyArray, statusCode: StatusCodes.Status207MultiStatus);
    }

    private static Outcome<Order> Known(string id, Venue venue)
    {
        if (!Guid.TryParse(id, out var guid))
            return Refusal.Invalid("order_id is missing");
        return venue.Orders.Find(guid) is { } order ? order : Refusal.NotFound($"order not found for {id}");
    }
}
