using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Money;
using AlpacaMcp.Simulator.Exchange.Orders;
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
        routes.MapGet("/v2/positions/{name}", (string name, TradingAccount account) => account
            .At(now => One(Uri.UnescapeDataString(name), account, now))
            .Answer(position => Results.Json(position, TradingJson.Default.PositionBody)));
    }

    /// <summary>An open position by symbol or asset id.</summary>
    public static Outcome<Holding> Find(string name, TradingAccount account)
    {
        if (!account.Venue.Instruments.TryFind(name, out var instrument))
            return Refusal.NotFound($"symbol not found: {name}");
        return account.Portfolio.Of(instrument) is { Qty: not 0 } holding ? holding : Refusal.NotFound("position does not exist");
    }

    private static Outcome<PositionBody> One(string name, TradingAccount account, DateTimeOffset now)
    {
        var found = Find(name, account);
        return found.Succeeded ? PositionBody.Of(account, found.Value, now) : found.Refusal;
    }
}
