using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Wire.Bars;
using AlpacaMcp.Simulator.Wire.Crypto;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints.Crypto;

/// <summary>Bars, snapshots and the latest values of pairs.</summary>
internal static class CryptoRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var pairs = routes.MapGroup("/v1beta3/crypto/{loc}");
        pairs.MapGet("/bars", (string loc, HttpRequest request, Venue venue) => CryptoPairs.Collect(loc, request, venue, (found, _) => Bars(request, venue, found)));
        pairs.MapGet("/latest/quotes", (string loc, HttpRequest request, Venue venue) => CryptoPairs.Collect(loc, request, venue, (found, now) => Results.Json(
            new CryptoQuotes(LatestMap.Of(found, now, (pair, at) => CryptoQuoteBody.Of(venue.Feed.Quote(pair, at)))), CryptoJson.Default.CryptoQuotes)));
        pairs.MapGet("/latest/trades", (string loc, HttpRequest request, Venue venue) => CryptoPairs.Collect(loc, request, venue, (found, now) => Results.Json(
            new CryptoTrades(LatestMap.Of(found, now, (pair, at) => CryptoTradeBody.Of(venue.Feed.Trade(pair, at)))), CryptoJson.Default.CryptoTrades)));
        pairs.MapGet("/latest/bars", (string loc, HttpRequest request, Venue venue) => CryptoPairs.Collect(loc, request, venue, (found, now) => Results.Json(
            new LatestBars(LatestMap.Of(found, now, (pair, at) => SnapshotBars.Of(venue.Bars, pair, at).Minute)), BarJson.Default.LatestBars)));
        pairs.MapGet("/snapshots", (string loc, HttpRequest request, Venue venue) => CryptoPairs.Collect(loc, request, venue, (found, now) => Results.Json(
            new CryptoSnapshots(LatestMap.Of(found, now, (pair, at) => Snapshot(venue, pair, at))), CryptoJson.Default.CryptoSnapshots)));
    }

    private static IResult Bars(HttpRequest request, Venue venue, IReadOnlyList<Instrument> pairs) =>
        BarsQuery.Read(request.Query, AssetClass.Crypto, venue).Answer(wanted =>
        {
            var page = HistoryPage<BarBody>.Cut(pairs, wanted.History, (pair, range) => HistoryItems.Bars(venue, pair, wanted.Timeframe, range));
            return Results.Json(new BarsBody(page.Items, page.NextToken), BarJson.Default.BarsBody);
        });

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
