using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Wire.Bars;
using AlpacaMcp.Simulator.Wire.Stocks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints.Stocks;

/// <summary>Latest quotes, trades and minute bars of stocks.</summary>
internal static class StockLatestRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v2/stocks/quotes/latest", (HttpRequest request, Venue venue) => LatestStocks.All(
            request, venue, (stock, now) => Quote(venue, stock, now), map => Results.Json(new StockQuotes(map), StockJson.Default.StockQuotes)));
        routes.MapGet("/v2/stocks/{symbol}/quotes/latest", (string symbol, HttpRequest request, Venue venue) => LatestStocks.One(
            symbol, request, venue, (stock, now) => Quote(venue, stock, now), quote => Results.Json(new StockQuote(quote, symbol), StockJson.Default.StockQuote)));
        routes.MapGet("/v2/stocks/trades/latest", (HttpRequest request, Venue venue) => LatestStocks.All(
            request, venue, (stock, now) => Trade(venue, stock, now), map => Results.Json(new StockTrades(map), StockJson.Default.StockTrades)));
        routes.MapGet("/v2/stocks/{symbol}/trades/latest", (string symbol, HttpRequest request, Venue venue) => LatestStocks.One(
            symbol, request, venue, (stock, now) => Trade(venue, stock, now), trade => Results.Json(new StockTrade(trade, symbol), StockJson.Default.StockTrade)));
        routes.MapGet("/v2/stocks/bars/latest", (HttpRequest request, Venue venue) => LatestStocks.All(
            request, venue, (stock, now) => Bar(venue, stock, now), map => Results.Json(new LatestBars(map), BarJson.Default.LatestBars)));
        routes.MapGet("/v2/stocks/{symbol}/bars/latest", (string symbol, HttpRequest request, Venue venue) => LatestStocks.One(
            symbol, request, venue, (stock, now) => Bar(venue, stock, now), bar => Results.Json(new LatestBar(bar, symbol), BarJson.Default.LatestBar)));
    }

    private static StockQuoteBody Quote(Venue venue, Instrument stock, DateTimeOffset now) =>
        StockQuoteBody.Of(venue.Feed.Quote(stock, now), stock);

    private static StockTradeBody Trade(Venue venue, Instrument stock, DateTimeOffset now) =>
        StockTradeBody.Of(venue.Feed.Trade(stock, now), stock);

    private static BarBody? Bar(Venue venue, Instrument stock, DateTimeOffset now) =>
        venue.Bars.Latest(stock, Timeframe.Minute, now) is { } bar ? BarBody.Of(bar, stock) : null;
}
