using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.CorporateActions;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Wire;
using AlpacaMcp.Simulator.Wire.CorporateActions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints.CorporateActions;

/// <summary>Corporate actions in the older, deprecated form.</summary>
internal static class AnnouncementRoutes
{
    private const int LongestDays = 90;
    private const int LargestDistanceDays = 60;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v2/corporate_actions/announcements", (HttpRequest request, Venue venue) => List(request.Query, venue));
        routes.MapGet("/v2/corporate_actions/announcements/{id}", (string id, Venue venue) =>
            Known(venue, NewYorkTime.Date(venue.Now), DateOnly.MinValue, DateOnly.MaxValue).FirstOrDefault(action => action.Id.ToString() == id) is { } found
                ? Results.Json(AnnouncementBody.Of(found), CorporateActionJson.Default.AnnouncementBody)
                : new RefusalResult(Refusal.NotFound($"announcement not found for {id}")));
    }

    private static IResult List(IQueryCollection query, Venue venue)
    {
        var types = query.List("ca_types");
        if (types.Length == 0)
            return new RefusalResult(Refusal.Invalid("ca_types is required"));
        if (types.FirstOrDefault(type => type.ToUpperInvariant() is not ("DIVIDEND" or "MERGER" or "SPINOFF" or "SPLIT")) is { } bad)
            return new RefusalResult(Refusal.Invalid($"invalid ca_types: {bad}"));
        if (query.Text("since") is null || query.Text("until") is null)
            return new RefusalResult(Refusal.Invalid("invalid param: both since & until required"));
        if (!query.TryDay("since", out var first) || !query.TryDay("until", out var last) || first is not { } since || last is not { } until || since > until)
            return new RefusalResult(Refusal.Invalid("invalid date: since and until are YYYY-MM-DD, since is not after until"));
        if (until.DayNumber - since.DayNumber > LongestDays)
            return new RefusalResult(Refusal.Invalid($"date range is limited to {LongestDays} days"));
        if (DateOf(query["date_type"].ToString()) is not { } date)
            return new RefusalResult(Refusal.Invalid($"invalid date_type: {query["date_type"]}"));
        var (symbol, cusip) = (query["symbol"].ToString(), query["cusip"].ToString());
        var found = Known(venue, NewYorkTime.Date(venue.Now), since, until)
            .Where(action => date(action) >= since && date(action) <= until)
            .Where(action => types.Contains(action.IsSplit ? "Split" : "Dividend", StringComparer.OrdinalIgnoreCase))
            .Where(action => symbol.Length == 0 || action.Instrument.Symbol == symbol)
            .Where(action => cusip.Length == 0 || Cusip.Of(action.Instrument) == cusip)
            .OrderBy(date).ThenBy(action => action.Instrument.Symbol, StringComparer.Ordinal);
        return Results.Json(found.Select(AnnouncementBody.Of).ToArray(), CorporateActionJson.Default.AnnouncementBodyArray);
    }

    private static Func<CorporateAction, DateOnly>? DateOf(string type) => type switch
    {
        "declaration_date" => action => action.DeclarationDate,
        "" or "ex_date" => action => action.ExDate,
        "record_date" => action => action.RecordDate,
        "payable_date" => action => action.PayableDate,
        _ => null,
    };

    /// <summary>What has been declared, with an ex-date in or near the range.</summary>
    private static IEnumerable<CorporateAction> Known(Venue venue, DateOnly today, DateOnly since, DateOnly until)
    {
        var latest = today.AddDays(LargestDistanceDays);
        var to = until < today ? until.AddDays(LargestDistanceDays) : latest;
        var from = since > DateOnly.MinValue.AddDays(LargestDistanceDays) ? since.AddDays(-LargestDistanceDays) : since;
        return InstrumentList.All.SelectMany(stock => venue.CorporateActions.Between(stock, from, to)).Where(action => action.DeclarationDate <= today);
    }
}
