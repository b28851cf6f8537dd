using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Reference;
using AlpacaMcp.Simulator.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints.Reference;

/// <summary>Generated pictures instead of companies' logos.</summary>
internal static class LogoRoutes
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/v1beta1/logos/{symbol}", (string symbol, HttpRequest request, Venue venue) => Picture(Uri.UnescapeDataString(symbol), request.Query, venue));

    private static IResult Picture(string symbol, IQueryCollection query, Venue venue)
    {
        if (query["placeholder"].ToString() is not ("" or "true" or "false"))
            return new RefusalResult(Refusal.BadData($"invalid placeholder: {query["placeholder"]}"));
        if (venue.Instruments.TryFind(symbol, out var instrument))
            return Results.Bytes(LogoImage.Of(instrument.Symbol), "image/png");
        return query["placeholder"] == "false"
            ? new RefusalResult(Refusal.NoData($"logo not found: {symbol}"))
            : Results.Bytes(LogoImage.Of(null), "image/png");
    }
}
