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
        routes.MapGet("/v2/orders", (HttpRequest request, TradingAccount account) => List(request.Query, account));
        routes.MapDelete("/v2/orders", CancelAll);
        routes.MapGet("/v2/orders/{id}", (string id, HttpRequest request, TradingAccount account) => Get(id, request, account));
        routes.MapPatch("/v2/orders/{id}", PatchAsync);
        routes.MapDelete("/v2/orders/{id}", (string id, TradingAccount account) => Cancel(id, account));
        routes.MapGet("/v2/orders:by_client_order_id", (HttpRequest request, TradingAccount account) =>
            GetByClientId(request.Query["client_order_id"].ToString(), account));
    }

    private static async Task<IResult> PostAsync(HttpRequest request, TradingAccount account)
    {
        if (await RequestJson.ReadAsync(request) is not { } body || !OrderRequestReader.IsWellTyped(body))
            return new RefusalResult(Refusal.Invalid("request body format is invalid"));
        return OrderAnswer.Of(
            account,
            now => account.Desk.Submit(OrderRequestReader.Read(body), now),
            fault: request.HttpContext.Features.Get<IOrderFault>());
    }

    private static async Task<IResult> PatchAsync(string id, HttpRequest request, TradingAccount account)
    {
        if (await RequestJson.ReadAsync(request) is not { } body || !OrderRequestReader.IsWellTyped(body))
            return new RefusalResult(Refusal.Invalid("request body format is invalid"));
        return OrderAnswer.Of(account, now =>
        {
            var old = Known(id, account);
            return old.Succeeded ? account.Desk.Replace(old.Value, OrderRequestReader.ReadReplacement(body), now) : old;
        });
    }

    private static IResult List(IQueryCollection query, TradingAccount account)
    {
        var wanted = OrdersQuery.Read(query);
        if (!wanted.Succeeded)
            return new RefusalResult(wanted.Refusal);
        return Results.Json(account.At(now => wanted.Value.Choose(account, now)), SimulatorJson.Default.OrderBodyArray);
    }

    private static IResult Get(string id, HttpRequest request, TradingAccount account) => OrderAnswer.Of(
        account,
        now =>
        {
            var order = Known(id, account);
            return order.Value is { } found && !account.Visibility.Shows(found.Id, now)
                ? Refusal.NotFound($"order not found for {id}")
                : order;
        },
        nested: request.Query["nested"] == "true");

    private static IResult GetByClientId(string clientId, TradingAccount account) => OrderAnswer.Of(
        account,
        now => account.Orders.FindByClientId(clientId) is { } order && account.Visibility.Shows(order.Id, now)
            ? order
            : Refusal.NotFound($"order not found for {clientId}"),
        nested: false);

    private static IResult Cancel(string id, TradingAccount account)
    {
        var refusal = account.At(now =>
        {
            var order = Known(id, account);
            return order.Succeeded ? account.Desk.Cancel(order.Value, now) : order.Refusal;
        });
        return refusal is null ? Results.NoContent() : new RefusalResult(refusal);
    }

    private static IResult CancelAll(TradingAccount account)
    {
        var canceled = account.At(now => account.Orders.Open.Where(order => order.Status != OrderStatus.PendingCancel && !order.IsSpreadLeg).ToArray().Select(order =>
        {
            account.Desk.Cancel(order, now);
            return new CanceledBody(order.Id, StatusCodes.Status200OK);
        }).ToArray());
        return Results.Json(canceled, SimulatorJson.Default.CanceledBodyArray, statusCode: StatusCodes.Status207MultiStatus);
    }

    private static Outcome<Order> Known(string id, TradingAccount account)
    {
        if (!Guid.TryParse(id, out var guid))
            return Refusal.Invalid("order_id is missing");
        return account.Orders.Find(guid) is { } order ? order : Refusal.NotFound($"order not found for {id}");
    }
}
