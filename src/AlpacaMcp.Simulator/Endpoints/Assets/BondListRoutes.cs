using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Wire;
using AlpacaMcp.Simulator.Wire.FixedIncome;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints.Assets;

/// <summary>The lists of bonds: this exchange trades none, so they are empty; their parameters are checked all the same.</summary>
internal static class BondListRoutes
{
    private const int MostNames = 1000;
    private static readonly string[] s_names = ["isins", "cusips", "tickers"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v2/assets/fixed_income/us_treasuries", (HttpRequest request) =>
            Answer(request.Query, Results.Json(new UsTreasuries([]), FixedIncomeJson.Default.UsTreasuries)));
        routes.MapGet("/v2/assets/fixed_income/us_corporates", (HttpRequest request) =>
            Answer(request.Query, Results.Json(new UsCorporates([]), FixedIncomeJson.Default.UsCorporates)));
    }

    private static IResult Answer(IQueryCollection query, IResult list) => Objection(query) is { } refusal ? new RefusalResult(refusal) : list;

    private static Refusal? Objection(IQueryCollection query)
    {
        if (query.Text("bond_status") is not (null or "outstanding" or "matured" or "pre_issuance"))
            return Refusal.Invalid($"invalid bond_status: {query["bond_status"]}");
        if (query.Text("subtype") is not (null or "bond" or "bill" or "note" or "strips" or "tips" or "floating"))
            return Refusal.Invalid($"invalid subtype: {query["subtype"]}");
        return Array.Find(s_names, name => query.List(name).Length > MostNames) is { } tooLong
            ? Refusal.Invalid($"{tooLong} must contain at most {MostNames} entries")
            : null;
    }
}
