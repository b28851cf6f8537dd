using System.Globalization;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Money;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Wire;
using AlpacaMcp.Simulator.Wire.Trading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints.Trading;

/// <summary>Closes positions by market orders, whole or in part.</summary>
internal static class PositionCloseRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapDelete("/v2/positions/{name}", (string name, HttpRequest request, TradingAccount account) =>
            OrderAnswer.Of(account, now => CloseOne(Uri.UnescapeDataString(name), request.Query, account, now)));
        routes.MapDelete("/v2/positions", (HttpRequest request, TradingAccount account) => CloseAll(request.Query["cancel_orders"].ToString(), account));
    }

    private static Outcome<Order> CloseOne(string name, IQueryCollection query, TradingAccount account, DateTimeOffset now)
    {
        var found = PositionRoutes.Find(name, account);
        if (!found.Succeeded)
            return found.Refusal;
        var (qty, percentage) = (query["qty"].ToString(), query["percentage"].ToString());
        if (qty.Length > 0 && percentage.Length > 0)
            return Refusal.Invalid("only one of qty or percentage is accepted");
        return Part(found.Value, qty, percentage) is { } part
            ? part > 0 ? account.Desk.Submit(ClosingOrder.Of(found.Value, part), now) : Refusal.Invalid("qty must be > 0")
            : Refusal.Invalid("percentage must be > 0 and <= 100");
    }

    /// <summary>How much to close, 0 for an unreadable quantity, null for a bad percentage; part of a whole-share position is whole shares again.</summary>
    private static decimal? Part(Holding holding, string qty, string percentage)
    {
        var held = Math.Abs(holding.Qty);
        if (qty.Length > 0)
            return decimal.TryParse(qty, NumberStyles.Number, CultureInfo.InvariantCulture, out var part) ? part : 0;
        if (percentage.Length == 0)
            return held;
        if (!decimal.TryParse(percentage, NumberStyles.Number, CultureInfo.InvariantCulture, out var percent) || percent is <= 0 or > 100)
            return null;
        var share = Quantity.Truncate(held * percent / 100);
        return held == decimal.Truncate(held) && !holding.Instrument.IsCrypto ? decimal.Truncate(share) : share;
    }

    /// <summary>Sold contracts are bought back first: what else is held may stand behind them.</summary>
    private static IResult CloseAll(string cancelOrders, TradingAccount account)
    {
        if (cancelOrders.Length > 0 && !bool.TryParse(cancelOrders, out _))
            return new RefusalResult(Refusal.Invalid("invalid cancel_orders"));
        var cancelFirst = cancelOrders.Equals("true", StringComparison.OrdinalIgnoreCase);
        var closed = account.At(now =>
        {
            if (cancelFirst)
                CancelOrders(account, now);
            return account.Portfolio.Holdings.OrderBy(holding => holding is not { Qty: < 0, Instrument.Option: not null }).ToArray()
                .Select(holding => ClosedBody.Of(holding, account.Desk.Submit(ClosingOrder.Of(holding, Math.Abs(holding.Qty)), now))).ToArray();
        });
        return Results.Json(closed, TradingJson.Default.ClosedBodyArray, statusCode: StatusCodes.Status207MultiStatus);
    }

    /// <summary>Then lets the market take one turn: the held quantities are free after it.</summary>
    private static void CancelOrders(TradingAccount account, DateTimeOffset now)
    {
        foreach (var order in account.Orders.Open.ToArray())
            account.Desk.Cancel(order, now);
        account.Advance(now);
    }
}
