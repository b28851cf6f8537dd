using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints;

/// <summary>What Alpaca serves for live accounts alone; like its paper trading, this exchange answers 404, with a reason.</summary>
internal static class LiveOnlyRoutes
{
    private static readonly string[] s_locates = ["/v1/locates", "/v1/locates/quotes", "/v1/locates/{id}"];

    private static readonly string[] s_wallets =
        ["/v2/wallets", "/v2/wallets/fees/estimate", "/v2/wallets/transfers", "/v2/wallets/transfers/{id}", "/v2/wallets/whitelists", "/v2/wallets/whitelists/{id}"];

    private static readonly string[] s_perpetuals =
    [
        "/v2/perpetuals/account_vitals", "/v2/perpetuals/leverage", "/v2/perpetuals/wallets", "/v2/perpetuals/wallets/fees/estimate",
        "/v2/perpetuals/wallets/transfers", "/v2/perpetuals/wallets/transfers/{id}", "/v2/perpetuals/wallets/whitelists", "/v2/perpetuals/wallets/whitelists/{id}",
    ];

    private static readonly string[] s_tokenization = ["/v2/tokenization/mint", "/v2/tokenization/requests"];

    /// <param name="routes">What is served.</param>
    /// <param name="hasLocates">Whether somebody else answers for locates.</param>
    public static void Map(IEndpointRouteBuilder routes, bool hasLocates)
    {
        if (!hasLocates)
            Refuse(routes, s_locates, "locates");
        Refuse(routes, s_wallets, "crypto wallets");
        Refuse(routes, s_perpetuals, "crypto perpetuals");
        Refuse(routes, s_tokenization, "tokenization");
    }

    private static void Refuse(IEndpointRouteBuilder routes, string[] paths, string what)
    {
        IResult answer = new RefusalResult(Refusal.NotFound($"{what} not available for paper accounts"));
        foreach (var path in paths)
            routes.MapMethods(path, [HttpMethods.Get, HttpMethods.Post, HttpMethods.Delete], () => answer);
    }
}
