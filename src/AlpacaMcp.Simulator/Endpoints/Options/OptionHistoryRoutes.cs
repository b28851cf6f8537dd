using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Options;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Wire;
using AlpacaMcp.Simulator.Wire.Bars;
using AlpacaMcp.Simulator.Wire.Options;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints.Options;

/// <summary>Historical bars and trades of contracts.</summary>
internal static class OptionHistoryRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1beta1/options/bars", (HttpRequest request, Venue venue) =>
            Timeframe.Parse(request.Query["timeframe"].ToString()) is { } timeframe
                ? Page(request.Query, venue, (options, wanted) => Bars(HistoryPage<BarBody>.Cut(
                    options, wanted, (option, range) => HistoryItems.Bars(venue, option, timeframe, range))))
                : new RefusalResult(Refusal.BadData($"invalid timeframe: {request.Query["timeframe"]}")));
        routes.MapGet("/v1beta1/options/trades", (HttpRequest request, Venue venue) =>
            Page(request.Query, venue, (options, wanted) => Trades(HistoryPage<OptionTradeBody>.Cut(
                options, wanted, (option, range) => new OptionTape(venue.Feed.Path, option).Trades(range).Select(trade => (trade.Time, OptionTradeBody.Of(trade)))))));
    }

    private static IResult Page(IQueryCollection query, Venue venue, Func<IReadOnlyList<Instrument>, HistoryQuery, IResult> answer) =>
        OptionSymbols.Read(query["symbols"].ToString(), venue.Instruments)
            .Answer(options => HistoryQuery.Read(query, AssetClass.UsOption, venue).Answer(wanted => answer(options, wanted)));

    private static IResult Bars(HistoryPage<BarBody> page) =>
        Results.Json(new BarsBody(page.Items, page.NextToken), BarJson.Default.BarsBody);

    private static IResult Trades(HistoryPage<OptionTradeBody> page) =>
        Results.Json(new OptionTradesPage(page.Items, page.NextToken), OptionJson.Default.OptionTradesPage);
}
