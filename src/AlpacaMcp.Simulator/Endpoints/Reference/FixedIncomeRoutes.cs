using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Reference;
using AlpacaMcp.Simulator.Wire;
using AlpacaMcp.Simulator.Wire.Reference;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints.Reference;

/// <summary>Latest prices and quotes of bonds by ISIN.</summary>
internal static class FixedIncomeRoutes
{
    private const int MostIsins = 1000;
    private const long SmallestSize = 1_000;
    private const long Size = 1_000_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1beta1/fixed_income/latest/prices", (HttpRequest request, Venue venue) => Collect(request.Query, venue, Price, prices =>
            Results.Json(new BondPricesBody(prices), ReferenceJson.Default.BondPricesBody)));
        routes.MapGet("/v1beta1/fixed_income/latest/quotes", (HttpRequest request, Venue venue) => Collect(request.Query, venue, Quote, quotes =>
            Results.Json(new BondQuotesBody(quotes), ReferenceJson.Default.BondQuotesBody)));
    }

    private static IResult Collect<T>(
        IQueryCollection query, Venue venue, Func<Bond, string, T> body, Func<IReadOnlyDictionary<string, T>, IResult> answer)
    {
        var isins = query.List("isins").Distinct().ToArray();
        if (isins.Length is 0 or > MostIsins)
            return new RefusalResult(Refusal.BadData($"isins is required, at most {MostIsins}"));
        if (isins.FirstOrDefault(isin => !Bond.IsIsin(isin)) is { } bad)
            return new RefusalResult(Refusal.BadData($"invalid isin: {bad}"));
        var now = venue.Now;
        var session = NyseCalendar.LatestOpenedBy(now);
        var time = (now < session.Close ? now : session.Close).ToUniversalTime().ToWire();
        var map = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var isin in isins)
            map[isin] = body(Bond.Of(isin, venue.Seed, session.Date), time);
        return answer(map);
    }

    private static BondPriceBody Price(Bond bond, string time) => new(time, bond.Price, bond.YieldOf(bond.Price), bond.YieldOf(bond.Price));

    private static BondQuoteBody Quote(Bond bond, string time)
    {
        var (bid, ask) = (bond.YieldOf(bond.Bid), bond.YieldOf(bond.Ask));
        return new BondQuoteBody(time, bond.Bid, Size, SmallestSize, bid, bid, bond.Ask, Size, SmallestSize, ask, ask);
    }
}
