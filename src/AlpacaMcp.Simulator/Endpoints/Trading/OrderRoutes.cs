using System.Text.Json;
using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Simulator.Wire;
using AlpacaMcp.Simulator.Wire.Trading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints.Trading;

/// <summary>Orders: placed, listed, looked up, replaced and cancelled.</summary>
internal static class OrderRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v2/orders", (HttpRequest request, TradingAccount account) => AnswerAsync(request, body => Post(body, request, account)));
        routes.MapGet("/v2/orders", (HttpRequest request, TradingAccount account) => List(request.Query, account));
        routes.MapDelete("/v2/orders", CancelAll);
        routes.MapGet("/v2/orders/{id}", (string id, HttpRequest request, TradingAccount account) => Get(id, request, account));
        routes.MapPatch("/v2/orders/{id}", (string id, HttpRequest request, TradingAccount account) => AnswerAsync(request, body => Patch(id, body, account)));
        routes.MapDelete("/v2/orders/{id}", (string id, TradingAccount account) => Cancel(id, account));
        routes.MapGet("/v2/orders:by_client_order_id", (HttpRequest request, TradingAccount account) =>
            GetByClientId(request.Query["client_order_id"].ToString(), account));
    }

    private static Task<IResult> AnswerAsync(HttpRequest request, Func<JsonElement, IResult> answer) => RequestJson.AnswerAsync(
        request, body => OrderRequestReader.IsWellTyped(body) ? answer(body) : new RefusalResult(Refusal.Invalid("request body format is invalid")));

    private static IResult Post(JsonElement body, HttpRequest request, TradingAccount account)
    {
        return OrderAnswer.Of(
            account,
            now => account.Desk.Submit(OrderRequestReader.Read(body), now),
            fault: request.HttpContext.Features.Get<IOrderFault>());
    }

    private static IResult Patch(string id, JsonElement body, TradingAccount account) => OrderAnswer.Of(account, now =>
    {
        var old = Known(id, account);
        return old.Succeeded ? account.Desk.Replace(old.Value, OrderRequestReader.ReadReplacement(body), now) : old;
    });

    private static IResult List(IQueryCollection query, TradingAccount account) => OrdersQuery.Read(query)
        .Answer(wanted => Results.Json(account.At(now => wanted.Choose(account, now)), TradingJson.Default.OrderBodyArray));

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
        return Results.Json(canceled, TradingJson.Default.CanceledBodyArray, statusCode: StatusCodes.Status207MultiStatus);
    }

    private static Outcome<Order> Known(string id, TradingAccount account)
    {
        if (!Guid.TryParse(id, out var guid))
            return Refusal.Invalid("order_id is missing");
        return account.Orders.Find(guid) is { } order ? order : Refusal.NotFound($"order not found for {id}");
    }
}
