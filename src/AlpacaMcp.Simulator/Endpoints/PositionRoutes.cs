using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints;

internal static class PositionRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v2/positions", (Venue venue) => Results.Json(
            venue.At(now => venue.Portfolio.Holdings.Select(holding => PositionBody.Of(venue, holding, now)).ToArray()),
            SimulatorJson.Default.PositionBodyArray));
        routes.MapGet("/v2/positions/{name}", (string name, Venue venue) => Find(Uri.UnescapeDataString(name), venue));
    }

    private static IResult Find(string name, Venue venue)
    {
        if (!venue.Instruments.TryFind(name, out var instrument))
            return new RefusalResult(Refusal.NotFound($"symbol not found: {name}"));
        var position = venue.At(now => venue.Portfolio.Of(instrument) is { Qty: not 0 } holding ? PositionBody.Of(venue, holding, now) : null);
        return position is null
            ? new RefusalResult(Refusal.NotFound("position does not exist"))
            : Results.Json(position, SimulatorJson.Default.PositionBody);
    }
}
