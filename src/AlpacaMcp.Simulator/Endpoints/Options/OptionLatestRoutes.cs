using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Wire;
using AlpacaMcp.Simulator.Wire.Options;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints.Options;

/// <summary>Latest quotes and trades of contracts.</summary>
internal static class OptionLatestRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1beta1/options/quotes/latest", (HttpRequest request, Venue venue) => Collect(
            request.Query, venue, (option, now) => OptionQuoteBody.Of(venue.Feed.Quote(option, now)), map => Results.Json(new OptionQuotes(map), OptionJson.Default.OptionQuotes)));
        routes.MapGet("/v1beta1/options/trades/latest", (HttpRequest request, Venue venue) => Collect(
            request.Query, venue, (option, now) => Trade(venue, option, now), map => Results.Json(new OptionTrades(map), OptionJson.Default.OptionTrades)));
    }

    /// <summary>A contract that has expired worthless has a price of 0 and no trade.</summary>
    public static OptionTradeBody? Trade(Venue venue, Instrument option, DateTimeOffset now) =>
        venue.Feed.Trade(option, now) is { Price: > 0 } trade ? OptionTradeBody.Of(trade) : null;

    private static IResult Collect<T>(
        IQueryCollection query, Venue venue, Func<Instrument, DateTimeOffset, T?> find, Func<IReadOnlyDictionary<string, T>, IResult> answer)
        where T : class
    {
        if (OptionFeed.LatestObjection(query["feed"].ToString()) is { } refusal)
            return new RefusalResult(refusal);
        return OptionSymbols.Read(query["symbols"].ToString(), venue.Instruments).Answer(options => answer(LatestMap.Of(options, venue.Now, find)));
    }
}
