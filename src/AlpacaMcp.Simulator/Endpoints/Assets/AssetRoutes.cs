using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Wire;
using AlpacaMcp.Simulator.Wire.Assets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints.Assets;

/// <summary>Stocks and pairs, listed or by symbol or id.</summary>
internal static class AssetRoutes
{
    private static readonly string[] s_classes = ["us_equity", "us_option", "crypto", "crypto_perp", "ipo", "all"];
    private static readonly string[] s_exchanges = ["AMEX", "ARCA", "BATS", "NYSE", "NASDAQ", "NYSEARCA", "OTC", "CRYPTO"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v2/assets", (HttpRequest request) => List(request.Query));
        routes.MapGet("/v2/assets/{name}", (string name, Venue venue) => Find(Uri.UnescapeDataString(name), venue));
    }

    private static IResult Find(string name, Venue venue) => venue.Instruments.TryFind(name, out var instrument) && instrument.Option is null
        ? Results.Json(AssetBody.Of(instrument), AssetJson.Default.AssetBody)
        : new RefusalResult(Refusal.NotFound($"asset not found for {name}"));

    private static IResult List(IQueryCollection query)
    {
        var (status, exchange, attributes) = (query.Text("status"), query.Text("exchange"), query.List("attributes"));
        if (Objection(query) is { } refusal)
            return new RefusalResult(refusal);
        var assetClass = query.Text("asset_class") ?? AssetClass.UsEquity.Word();
        var assets = InstrumentList.All
            .Where(instrument => status != "inactive" && (assetClass == "all" || instrument.Class.Word() == assetClass))
            .Where(instrument => exchange is null || instrument.Exchange == exchange)
            .Select(AssetBody.Of)
            .Where(asset => attributes.Length == 0 || asset.Attributes.Intersect(attributes).Any())
            .OrderBy(asset => asset.Class, StringComparer.Ordinal)
            .ThenBy(asset => asset.Exchange, StringComparer.Ordinal).ThenBy(asset => asset.Symbol, StringComparer.Ordinal);
        return Results.Json(assets.ToArray(), AssetJson.Default.AssetBodyArray);
    }

    private static Refusal? Objection(IQueryCollection query)
    {
        if (query.Text("status") is not (null or "active" or "inactive" or "all"))
            return Refusal.Invalid($"invalid status: {query["status"]}");
        if (query.Text("asset_class") is { } assetClass && !s_classes.Contains(assetClass))
            return Refusal.Invalid($"invalid asset_class: {assetClass}");
        if (query.Text("exchange") is { } exchange && !s_exchanges.Contains(exchange))
            return Refusal.Invalid($"invalid exchange: {exchange}");
        return Array.Find(query.List("attributes"), attribute => !AssetAttributes.IsKnown(attribute)) is { } unknown
            ? Refusal.Invalid($"invalid attribute: {unknown}")
            : null;
    }
}
