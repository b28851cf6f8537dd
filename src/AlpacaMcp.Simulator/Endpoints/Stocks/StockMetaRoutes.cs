using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Wire;
using AlpacaMcp.Simulator.Wire.Stocks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints.Stocks;

/// <summary>What the codes in quotes and trades mean.</summary>
internal static class StockMetaRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v2/stocks/meta/exchanges", () => Results.Json(StockCodes.Exchanges, StockJson.Default.IReadOnlyDictionaryStringString));
        routes.MapGet("/v2/stocks/meta/conditions/{ticktype}", (string ticktype, HttpRequest request) => Conditions(ticktype, request.Query["tape"].ToString()));
    }

    private static IResult Conditions(string ticktype, string tape)
    {
        if (ticktype is not ("trade" or "quote"))
            return new RefusalResult(Refusal.BadData($"invalid ticktype: {ticktype}"));
        if (tape is not ("A" or "B" or "C"))
            return new RefusalResult(Refusal.BadData($"invalid tape: {tape}"));
        return Results.Json(
            (ticktype, tape) switch
            {
                ("trade", "C") => StockCodes.TradesOfNasdaq,
                ("trade", _) => StockCodes.TradesOfNyse,
                _ => StockCodes.Quotes,
            },
            StockJson.Default.IReadOnlyDictionaryStringString);
    }
}
