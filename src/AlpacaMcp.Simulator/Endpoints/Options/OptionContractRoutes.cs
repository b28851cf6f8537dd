using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.Options;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Wire;
using AlpacaMcp.Simulator.Wire.Options;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints.Options;

/// <summary>The contracts themselves, listed or by name or id.</summary>
internal static class OptionContractRoutes
{
    private const int LargestPage = 10_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v2/options/contracts", (HttpRequest request, Venue venue) => List(request.Query, venue, venue.Now));
        routes.MapGet("/v2/options/contracts/{name}", (string name, Venue venue) => Find(name, venue, venue.Now));
    }

    private static IResult Find(string name, Venue venue, DateTimeOffset now) =>
        venue.Instruments.TryFind(name, out var option) && option.Option is { } contract
            ? Results.Json(OptionContractBody.Of(option, contract, venue.Feed, now, showsDeliverables: true), OptionJson.Default.OptionContractBody)
            : new RefusalResult(Refusal.NotFound($"option contract not found for {name}"));

    private static IResult List(IQueryCollection query, Venue venue, DateTimeOffset now)
    {
        var reader = new OptionFilterReader(query, Refusal.Invalid);
        var filter = reader.Limit(LargestPage, out var count) is { } refusal ? refusal : reader.Read();
        if (!filter.Succeeded)
            return new RefusalResult(filter.Refusal);
        if (Objection(query) is { } objection)
            return new RefusalResult(objection);
        var found = new OptionListing(venue.Feed.Path).Contracts(Narrowed(filter.Value, query, now), now).Take(count + 1).ToArray();
        // The listing holds nothing but contracts.
        var bodies = found.Take(count).Select(option => OptionContractBody.Of(option, option.Option!, venue.Feed, now, query["show_deliverables"] == "true"));
        return Results.Json(
            new OptionContractsBody([.. bodies], found.Length > count ? OptionToken.After(found[count - 1].Symbol) : null), OptionJson.Default.OptionContractsBody);
    }

    private static Refusal? Objection(IQueryCollection query)
    {
        if (query["status"].ToString() is not ("" or "active" or "inactive"))
            return Refusal.Invalid($"invalid status: {query["status"]}");
        if (query["style"].ToString() is not ("" or "american" or "european"))
            return Refusal.Invalid($"invalid style: {query["style"]}");
        return query["ppind"].ToString() is "" or "true" or "false" && query["show_deliverables"].ToString() is "" or "true" or "false"
            ? null
            : Refusal.Invalid("invalid ppind or show_deliverables: they are true or false");
    }

    private static OptionFilter Narrowed(OptionFilter filter, IQueryCollection query, DateTimeOffset now)
    {
        var names = query.List("underlying_symbols");
        var underlyings = filter.Underlyings
            .Where(stock => names.Length == 0 || names.Contains(stock.Symbol))
            .Where(stock => query["ppind"].ToString() is "" || stock.PennyOptions == (query["ppind"] == "true"))
            .Where(_ => query["style"] != "european"); // standard contracts on shares are all American
        return filter with
        {
            Underlyings = [.. underlyings],
            Expired = query["status"] == "inactive",
            To = filter.To == DateOnly.MaxValue ? NextWeekend(NewYorkTime.Date(now)) : filter.To,
        };
    }

    /// <summary>The Sunday after the next session; Alpaca lists up to the next weekend unless told otherwise.</summary>
    private static DateOnly NextWeekend(DateOnly today) => Weekdays.Monday(Weekdays.IsWeekend(today) ? today.AddDays(2) : today).AddDays(6);
}
