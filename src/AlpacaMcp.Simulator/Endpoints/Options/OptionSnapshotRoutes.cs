using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Options;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Wire;
using AlpacaMcp.Simulator.Wire.Options;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints.Options;

/// <summary>Snapshots of named contracts, and the chain of an underlying.</summary>
internal static class OptionSnapshotRoutes
{
    private const int LargestPage = 1000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1beta1/options/snapshots", (HttpRequest request, Venue venue) => Page(request.Query, venue, (filter, _) =>
        {
            var named = OptionSymbols.Read(request.Query["symbols"].ToString(), venue.Instruments);
            return named.Succeeded
                ? new Outcome<IEnumerable<Instrument>>(named.Value.Where(option => string.CompareOrdinal(option.Symbol, filter.After) > 0), null)
                : named.Refusal;
        }));
        routes.MapGet("/v1beta1/options/snapshots/{underlying}", (string underlying, HttpRequest request, Venue venue) => Page(request.Query, venue, (filter, now) =>
            new Outcome<IEnumerable<Instrument>>(
                new OptionListing(venue.Feed.Path).Contracts(filter with { Underlyings = [.. filter.Underlyings.Where(stock => stock.Symbol == underlying)] }, now), null)));
    }

    private static IResult Page(IQueryCollection query, Venue venue, Func<OptionFilter, DateTimeOffset, Outcome<IEnumerable<Instrument>>> find)
    {
        var now = venue.Now;
        if (OptionFeed.LatestObjection(query["feed"].ToString()) is { } refusal)
            return new RefusalResult(refusal);
        if (!query.TryInstant("updated_since", out var since))
            return new RefusalResult(Refusal.BadData("invalid updated_since: it must be RFC 3339 or YYYY-MM-DD"));
        var reader = new OptionFilterReader(query, Refusal.BadData);
        var filter = reader.Limit(LargestPage, out var count) is { } tooMany ? tooMany : reader.Read();
        var options = filter.Succeeded ? find(filter.Value, now) : filter.Refusal;
        return options.Succeeded
            ? Results.Json(Cut(options.Value.Where(option => IsUpdated(venue, option, since, now)), count, venue, now), OptionJson.Default.OptionSnapshots)
            : new RefusalResult(options.Refusal);
    }

    private static OptionSnapshots Cut(IEnumerable<Instrument> options, int limit, Venue venue, DateTimeOffset now)
    {
        var found = options.Take(limit + 1).ToArray();
        var page = found.Take(limit).ToArray();
        return new OptionSnapshots(LatestMap.Of(page, now, (option, at) => Body(venue, option, at)), found.Length > limit ? OptionToken.After(page[^1].Symbol) : null);
    }

    private static bool IsUpdated(Venue venue, Instrument option, DateTimeOffset? since, DateTimeOffset now) =>
        since is null || venue.Feed.Quote(option, now).Time >= since || venue.Feed.Trade(option, now).Time >= since;

    private static OptionSnapshot Body(Venue venue, Instrument option, DateTimeOffset now)
    {
        var (quote, bars) = (venue.Feed.Quote(option, now), SnapshotBars.Of(venue.Bars, option, now));
        var valuation = option.Option is { } contract ? OptionValuation.Of(contract, quote, venue.Feed.Quote(contract.Underlying, quote.Time)) : null;
        return new OptionSnapshot
        {
            DailyBar = bars.Daily,
            Greeks = valuation is null ? null : OptionGreeks.Of(valuation.Greeks),
            ImpliedVolatility = valuation is null ? null : OptionGreeks.Number(valuation.Volatility),
            LatestQuote = OptionQuoteBody.Of(quote),
            LatestTrade = OptionLatestRoutes.Trade(venue, option, now),
            MinuteBar = bars.Minute,
            PrevDailyBar = bars.PreviousDaily,
        };
    }
}
