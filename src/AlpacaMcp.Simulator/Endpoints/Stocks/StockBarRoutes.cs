using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Wire.Bars;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints.Stocks;

/// <summary>Historical bars of stocks.</summary>
internal static class StockBarRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v2/stocks/bars", (HttpRequest request, Venue venue) => StockHistory.Bars(
            request.Query["symbols"].ToString(), request, venue, page => Results.Json(
                new BarsBody(page.Items, page.NextToken) { Currency = page.Currency }, BarJson.Default.BarsBody)));
        routes.MapGet("/v2/stocks/{symbol}/bars", (string symbol, HttpRequest request, Venue venue) => StockHistory.Bars(
            symbol, request, venue, page => Results.Json(
                new SymbolBarsBody(page.Single, symbol, page.NextToken) { Currency = page.Currency }, BarJson.Default.SymbolBarsBody)));
    }
}
