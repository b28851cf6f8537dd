using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Wire.Stocks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints.Stocks;

/// <summary>Everything of the moment about stocks.</summary>
internal static class StockSnapshotRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v2/stocks/snapshots", (HttpRequest request, Venue venue) => LatestStocks.All(
            request, venue, (stock, now) => Body(venue, stock, now), map => Results.Json(map, StockJson.Default.IReadOnlyDictionaryStringStockSnapshot)));
        routes.MapGet("/v2/stocks/{symbol}/snapshot", (string symbol, HttpRequest request, Venue venue) => LatestStocks.One(
            symbol, request, venue, (stock, now) => Body(venue, stock, now), snapshot => Results.Json(snapshot with { Symbol = symbol }, StockJson.Default.StockSnapshot)));
    }

    private static StockSnapshot Body(Venue venue, Instrument stock, DateTimeOffset now)
    {
        var bars = SnapshotBars.Of(venue.Bars, stock, now);
        return new StockSnapshot
        {
            LatestTrade = StockTradeBody.Of(venue.Feed.Trade(stock, now), stock),
            LatestQuote = StockQuoteBody.Of(venue.Feed.Quote(stock, now), stock),
            MinuteBar = bars.Minute,
            DailyBar = bars.Daily,
            PrevDailyBar = bars.PreviousDaily,
        };
    }
}
