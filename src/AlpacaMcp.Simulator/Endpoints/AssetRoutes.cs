using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints;

internal static class AssetRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v2/assets", (HttpRequest request) => List(request.Query));
        routes.MapGet("/v2/assets/{name}", (string name, Venue venue) => Find(Uri.UnescapeDataString(name), venue));
    }

    private static IResult Find(string name, Venue venue) => venue.Instruments.TryFind(name, out var instrument) && instrument.Option is null
        ? Results.Json(AssetBody.Of(instrument), SimulatorJson.Default.AssetBody)
        : new RefusalResult(Refusal.NotFound($"asset not found for {name}"));

    private static IResult List(IQueryCollection query)
    {
        var status = query["status"].ToString();
        if (status is not ("" or "active" or "inactive" or "all"))
            return new RefusalResult(Refusal.Invalid($"invalid status: {status}"));
        var assetClass = query["asset_class"].ToString() is { Length: > 0 } given ? given : AssetClass.UsEquity.Word();
        var exchange = query["exchange"].ToString();
        var attributes = query["attributes"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries);
        var assets = InstrumentList.All
            .Where(instrument => status != "inactive" && instrument.Class.Word() == assetClass)
            .Where(instrument => exchange.Length == 0 || instrument.Exchange == exchange)
            .Select(AssetBody.Of)
            .Where(asset => attributes.Length == 0 || asset.Attributes.Intersect(attributes).Any())
            .OrderBy(asset => asset.Exchange, StringComparer.Ordinal).ThenBy(asset => asset.Symbol, StringComparer.Ordinal);
        return Results.Json(assets.ToArray(), SimulatorJson.Default.AssetBodyArray);
    }
}
