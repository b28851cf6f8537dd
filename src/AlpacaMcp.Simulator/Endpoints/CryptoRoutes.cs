using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints;

internal static class CryptoRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var pairs = routes.MapGroup("/v1beta3/crypto/{loc}");
        pairs.MapGet("/bars", (string loc, HttpRequest request, Venue venue) => Collect(loc, request, venue, (found, now) => Bars(request, venue, found, now)));
        pairs.MapGet("/latest/quotes", (string loc, HttpRequest request, Venue venue) => Collect(loc, request, venue, (found, now) => Results.Json(
            new CryptoQuotes(LatestMap.Of(found, now, (pair, at) => CryptoQuoteBody.Of(venue.Feed.Quote(pair, at)))), SimulatorJson.Default.CryptoQuotes)));
        pairs.MapGet("/latest/trades", (string loc, HttpRequest request, Venue venue) => Collect(loc, request, venue, (found, now) => Results.Json(
            new CryptoTrades(LatestMap.Of(found, now, (pair, at) => CryptoTradeBody.Of(venue.Feed.Trade(pair, at)))), SimulatorJson.Default.CryptoTrades)));
        pairs.MapGet("/latest/bars", (string loc, HttpRequest request, Venue venue) => Collect(loc, request, venue, (found, now) => Results.Json(
            new LatestBars(LatestMap.Of(found, now, (pair, at) => SnapshotBars.Of(venue.Bars, pair, at).Minute)), SimulatorJson.Default.LatestBars)));
        pairs.MapGet("/snapshots", (string loc, HttpRequest request, Venue venue) => Collect(loc, request, venue, (found, now) => Results.Json(
            new CryptoSnapshots(LatestMap.Of(found, now, (pair, at) => Snapshot(venue, pair, at))), SimulatorJson.Default.CryptoSnapshots)));
    }

    private static IResult Collect(string location, HttpRequest request, Venue venue, Func<IReadOnlyList<Instrument>, DateTimeOffset, IResult> answer)
    {
        if (location is not ("us" or "us-1" or "us-2" or "eu-1" or "bs-1"))
            return new RefusalResult(Refusal.BadData($"invalid location: {location}"));
        var found = SymbolList.Read(request.Query["symbols"].ToString(), AssetClass.Crypto, venue.Instruments);
        return found.Succeeded ? answer(found.Value, venue.Clock.GetUtcNow()) : new RefusalResult(found.Refusal);
    }

    private static IResult Bars(HttpRequest request, Venue venue, IReadOnlyList<Instrument> pairs, DateTimeOffset now)
    {
        var wanted = BarsQuery.Read(request.Query, AssetClass.Crypto, now);
        return wanted.Succeeded
            ? Results.Json(BarsPage.Cut(venue.Bars, pairs, wanted.Value), SimulatorJson.Default.BarsBody)
            : new RefusalResult(wanted.Refusal);
    }

    private static CryptoSnapshot Snapshot(Venue venue, Instrument pair, DateTimeOffset now)
    {
        var bars = SnapshotBars.Of(venue.Bars, pair, now);
        return new CryptoSnapshot
        {
            LatestTrade = CryptoTradeBody.Of(venue.Feed.Trade(pair, now)),
            LatestQuote = CryptoQuoteBody.Of(venue.Feed.Quote(pair, now)),
            MinuteBar = bars.Minute,
            DailyBar = bars.Daily,
            PrevDailyBar = bars.PreviousDaily,
        };
    }
}
