using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Options;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Wire;
using AlpacaMcp.Simulator.Wire.Options;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints;

internal static class OptionHistoryRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1beta1/options/bars", (HttpRequest request, Venue venue) =>
            Timeframe.Parse(request.Query["timeframe"].ToString()) is { } timeframe
                ? Page(request.Query, venue, (options, wanted) => Results.Json(
                    BarsPage.Cut(venue.Bars, options, new BarsQuery(timeframe, wanted.Range, wanted.Limit, wanted.Token)), SimulatorJson.Default.BarsBody))
                : new RefusalResult(Refusal.BadData($"invalid timeframe: {request.Query["timeframe"]}")));
        routes.MapGet("/v1beta1/options/trades", (HttpRequest request, Venue venue) =>
            Page(request.Query, venue, (options, wanted) => Results.Json(Trades(options, wanted, venue.Feed.Path), OptionJson.Default.OptionTradesPage)));
    }

    private static IResult Page(IQueryCollection query, Venue venue, Func<IReadOnlyList<Instrument>, OptionHistory, IResult> answer)
    {
        var options = OptionSymbols.Read(query["symbols"].ToString(), venue.Instruments);
        if (!options.Succeeded)
            return new RefusalResult(options.Refusal);
        var wanted = OptionHistory.Read(query, venue.Now);
        return wanted.Succeeded ? answer(options.Value, wanted.Value) : new RefusalResult(wanted.Refusal);
    }

    /// <summary>Cuts a page out of all trades, sorted by symbol, then by time.</summary>
    private static OptionTradesPage Trades(IReadOnlyList<Instrument> options, OptionHistory wanted, PricePath path)
    {
        var pages = new SortedDictionary<string, IReadOnlyList<OptionTradeBody>>(StringComparer.Ordinal);
        var left = wanted.Limit;
        foreach (var option in options.Where(option => string.CompareOrdinal(option.Symbol, wanted.Token?.Symbol ?? "") >= 0))
        {
            var found = new OptionTape(path, option).Trades(wanted.From(option)).Take(left + 1).ToArray();
            if (found.Length > 0 && left > 0)
                pages[option.Symbol] = [.. found.Take(left).Select(OptionTradeBody.Of)];
            if (found.Length > left)
                return new OptionTradesPage(pages, new PageToken(option.Symbol, found[left].Time).ToString());
            left -= found.Length;
        }
        return new OptionTradesPage(pages, null);
    }
}
