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

/// <summary>Values of indices, one for every minute of regular hours.</summary>
internal static class IndexRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1beta1/indices/latest/values", (HttpRequest request, Venue venue) => Indices(request.Query).Answer(indices => Latest(indices, venue)));
        routes.MapGet("/v1beta1/indices/values", (HttpRequest request, Venue venue) => Indices(request.Query).Answer(indices =>
            HistoryQuery.Read(request.Query, AssetClass.UsEquity, venue.Now).Answer(query => Page(indices, query, venue))));
    }

    private static Outcome<MarketIndex[]> Indices(IQueryCollection query) => ReferenceSymbols.Read(query, "symbols", MarketIndex.All, index => index.Symbol);

    private static IResult Latest(MarketIndex[] indices, Venue venue)
    {
        var now = venue.Now;
        var values = new SortedDictionary<string, IndexValueBody>(StringComparer.Ordinal);
        foreach (var index in indices)
        {
            if (venue.Bars.Latest(Fund(index, venue), Timeframe.Day, now) is { } day)
                values[index.Symbol] = new IndexValueBody(LastTime(venue, index, now).ToWire(), index.Value(day.Close));
        }
        return Results.Json(new LatestIndexValuesBody(values), ReferenceJson.Default.LatestIndexValuesBody);
    }

    private static IResult Page(MarketIndex[] indices, HistoryQuery query, Venue venue)
    {
        var named = indices.Select(index => Fund(index, venue) with { Symbol = index.Symbol }).ToArray();
        var page = HistoryPage<IndexValueBody>.Cut(named, query, (index, range) => Values(venue, index.Symbol, range));
        return Results.Json(new IndexValuesPage(page.Items, page.NextToken), ReferenceJson.Default.IndexValuesPage);
    }

    private static IEnumerable<(DateTimeOffset At, IndexValueBody Item)> Values(Venue venue, string symbol, BarRange range)
    {
        var index = MarketIndex.All.Single(known => known.Symbol == symbol);
        return venue.Ticks.Trades(Fund(index, venue), range)
            .Where(trade => !trade.IsExtended && trade.Time.Second == 0)
            .Select(trade => (trade.Time, new IndexValueBody(trade.Time.ToWire(), index.Value(trade.Price))));
    }

    private static DateTimeOffset LastTime(Venue venue, MarketIndex index, DateTimeOffset now) =>
        venue.Ticks.Trades(Fund(index, venue), BarRange.Recent(now)).First(trade => !trade.IsExtended).Time;

    private static Instrument Fund(MarketIndex index, Venue venue) =>
        venue.Instruments.TryFind(index.Fund, out var fund) ? fund : throw new InvalidOperationException($"{index.Fund} is not listed.");
}
