using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.CorporateActions;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Wire.CorporateActions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints.CorporateActions;

/// <summary>Corporate actions, grouped by kind.</summary>
internal static class CorporateActionRoutes
{
    /// <summary>A process date is at most so many days behind its ex-date.</summary>
    private const int LongestWaitDays = 31;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/v1/corporate-actions", (HttpRequest request, Venue venue) => CorporateActionsQuery.Read(request.Query, venue.Now).Answer(query => Page(query, venue)));

    private static IResult Page(CorporateActionsQuery query, Venue venue)
    {
        var found = Sorted(Found(venue, query), query.Descending).Skip(query.Skip).Take(query.Limit + 1).ToArray();
        var token = found.Length > query.Limit ? OffsetToken.Of(query.Skip + query.Limit) : null;
        return Results.Json(
            new CorporateActionsBody(CorporateActionGroups.Of([.. found.Take(query.Limit)]), token), CorporateActionJson.Default.CorporateActionsBody);
    }

    private static IEnumerable<CorporateAction> Found(Venue venue, CorporateActionsQuery query)
    {
        var stocks = InstrumentList.All.Where(instrument => query.Symbols.Count == 0 || query.Symbols.Contains(instrument.Symbol));
        var (from, to) = query.Ids.Count > 0
            ? (DateOnly.MinValue, query.Today.AddYears(1))
            : (query.Start > DateOnly.MinValue.AddDays(LongestWaitDays) ? query.Start.AddDays(-LongestWaitDays) : query.Start, query.End);
        var known = to > query.Today.AddYears(1) ? query.Today.AddYears(1) : to;
        return stocks.SelectMany(stock => venue.CorporateActions.Between(stock, from, known))
            .Where(action => action.DeclarationDate <= query.Today && query.Wants(action));
    }

    private static IOrderedEnumerable<CorporateAction> Sorted(IEnumerable<CorporateAction> actions, bool descending) => descending
        ? actions.OrderByDescending(action => action.ProcessDate).ThenByDescending(action => action.Instrument.Symbol, StringComparer.Ordinal)
        : actions.OrderBy(action => action.ProcessDate).ThenBy(action => action.Instrument.Symbol, StringComparer.Ordinal);
}
