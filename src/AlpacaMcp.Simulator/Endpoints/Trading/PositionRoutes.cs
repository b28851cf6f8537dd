using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Wire;
using AlpacaMcp.Simulator.Wire.Trading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints.Trading;

/// <summary>Open positions, all or one by symbol or asset id.</summary>
internal static class PositionRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v2/positions", (TradingAccount account) => Results.Json(
            account.At(now => account.Portfolio.Holdings.Select(holding => PositionBody.Of(account, holding, now)).ToArray()),
            TradingJson.Default.PositionBodyArray));
        routes.MapGet("/v2/positions/{name}", (string name, TradingAccount account) => Find(Uri.UnescapeDataString(name), account));
    }

    private static IResult Find(string name, TradingAccount account)
    {
        if (!account.Venue.Instruments.TryFind(name, out var instrument))
            return new RefusalResult(Refusal.NotFound($"symbol not found: {name}"));
        var position = account.At(now => account.Portfolio.Of(instrument) is { Qty: not 0 } holding ? PositionBody.Of(account, holding, now) : null);
        return position is null
            ? new RefusalResult(Refusal.NotFound("position does not exist"))
            : Results.Json(position, TradingJson.Default.PositionBody);
    }
}
