using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Wire;
using AlpacaMcp.Simulator.Wire.Options;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints.Options;

/// <summary>What the letters of option data mean.</summary>
internal static class OptionMetaRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1beta1/options/meta/exchanges", () => Answer(OptionExchanges.Names));
        routes.MapGet("/v1beta1/options/meta/conditions/{ticktype}", (string ticktype) => ticktype switch
        {
            "trade" => Answer(OptionConditions.Trade),
            "quote" => Answer(OptionConditions.Quote),
            _ => new RefusalResult(Refusal.BadData($"invalid tick type: {ticktype}")),
        });
    }

    private static IResult Answer(IReadOnlyDictionary<string, string> names) => Results.Json(names, OptionJson.Default.IReadOnlyDictionaryStringString);
}
