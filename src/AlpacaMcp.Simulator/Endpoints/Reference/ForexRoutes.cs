using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Exchange.Reference;
using AlpacaMcp.Simulator.Wire;
using AlpacaMcp.Simulator.Wire.Reference;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints.Reference;

/// <summary>Rates of currencies, latest and historical.</summary>
internal static class ForexRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1beta1/forex/latest/rates", (HttpRequest request, Venue venue) => Pairs(request.Query).Answer(pairs => Latest(pairs, venue)));
        routes.MapGet("/v1beta1/forex/rates", (HttpRequest request, Venue venue) => Pairs(request.Query).Answer(pairs => Page(pairs, request.Query, venue)));
    }

    private static Outcome<Instrument[]> Pairs(IQueryCollection query) =>
        ReferenceSymbols.Read(query, "currency_pairs", Currencies.All, pair => pair.Symbol);

    private static IResult Latest(Instrument[] pairs, Venue venue)
    {
        var rates = LatestMap.Of(pairs, venue.Now, (pair, at) => venue.Feed.Quote(pair, at) is var quote ? ForexRateBody.Of(quote.Time, quote) : null);
        return Results.Json(new LatestForexRatesBody(rates), ReferenceJson.Default.LatestForexRatesBody);
    }

    private static IResult Page(Instrument[] pairs, IQueryCollection query, Venue venue)
    {
        if (Step(query["timeframe"].ToString()) is not { } step)
            return new RefusalResult(Refusal.BadData($"invalid timeframe: {query["timeframe"]}"));
        return HistoryQuery.Read(query, AssetClass.Crypto, venue.Now).Answer(wanted =>
        {
            var page = HistoryPage<ForexRateBody>.Cut(pairs, wanted, (pair, range) => Rates(venue, pair, range, step));
            return Results.Json(new ForexRatesPage(page.Items, page.NextToken), ReferenceJson.Default.ForexRatesPage);
        });
    }

    /// <summary>The last rate of each interval, labelled with the interval's start; the current one ends now.</summary>
    private static IEnumerable<(DateTimeOffset At, ForexRateBody Item)> Rates(Venue venue, Instrument pair, BarRange range, TimeSpan step)
    {
        var first = range.Start.UtcTicks + step.Ticks - 1;
        var (from, to) = (Math.Max(first / step.Ticks, FirstStep(venue, pair, step)), range.Latest.UtcTicks / step.Ticks);
        for (var i = 0L; i <= to - from; i++)
        {
            var at = new DateTimeOffset((range.Descending ? to - i : from + i) * step.Ticks, TimeSpan.Zero);
            var end = at + step - TradingDay.TickLength;
            yield return (at, ForexRateBody.Of(at, venue.Feed.Quote(pair, end < range.Now ? end : range.Now)));
        }
    }

    private static long FirstStep(Venue venue, Instrument pair, TimeSpan step) =>
        venue.Feed.Path.FirstDay(pair).ToDateTime(TimeOnly.MinValue).Ticks / step.Ticks;

    private static TimeSpan? Step(string timeframe) => timeframe switch
    {
        "5Sec" or "5S" => TimeSpan.FromSeconds(5),
        "" or "1Min" or "1T" => TimeSpan.FromMinutes(1),
        "1Day" or "1D" => TimeSpan.FromDays(1),
        _ => null,
    };
}
