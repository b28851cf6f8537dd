using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints;

internal static class StockBarRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v2/stocks/bars", (HttpRequest request, Venue venue) =>
            Page(request.Query["symbols"].ToString(), request.Query, venue, body => Results.Json(body, SimulatorJson.Default.BarsBody)));
        routes.MapGet("/v2/stocks/{symbol}/bars", (string symbol, HttpRequest request, Venue venue) =>
            Page(symbol, request.Query, venue, body => Results.Json(Single(symbol, body), SimulatorJson.Default.SymbolBarsBody)));
    }

    private static IResult Page(string symbols, IQueryCollection query, Venue venue, Func<BarsBody, IResult> answer)
    {
        var instruments = SymbolList.Read(symbols, AssetClass.UsEquity, venue.Instruments);
        if (!instruments.Succeeded)
            return new RefusalResult(instruments.Refusal);
        var wanted = BarsQuery.Read(query, AssetClass.UsEquity, venue.Clock.GetUtcNow());
        return wanted.Succeeded
            ? answer(BarsPage.Cut(venue.Bars, instruments.Value, wanted.Value))
            : new RefusalResult(wanted.Refusal);
    }

    private static SymbolBarsBody Single(string symbol, BarsBody page) =>
        new(page.Bars.Values.FirstOrDefault() ?? [], symbol, page.NextPageToken);
}
