using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Wire;
using AlpacaMcp.Simulator.Wire.Stocks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints.Stocks;

/// <summary>Opening and closing auctions of each session.</summary>
internal static class AuctionRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v2/stocks/auctions", (HttpRequest request, Venue venue) => Page(
            request.Query["symbols"].ToString(), request, venue, page => Results.Json(
                new AuctionsPage(page.Items, page.NextToken) { Currency = page.Currency }, StockJson.Default.AuctionsPage)));
        routes.MapGet("/v2/stocks/{symbol}/auctions", (string symbol, HttpRequest request, Venue venue) => Page(
            symbol, request, venue, page => Results.Json(
                new SymbolAuctionsPage(page.Single, symbol, page.NextToken) { Currency = page.Currency }, StockJson.Default.SymbolAuctionsPage)));
    }

    private static IResult Page(string symbols, HttpRequest request, Venue venue, Func<HistoryPage<AuctionDayBody>, IResult> answer) =>
        request.Query["feed"].ToString() is "" or "sip"
            ? StockHistory.Page(symbols, request, venue, (stock, range) => Days(venue, stock, range), answer)
            : new RefusalResult(Refusal.BadData($"invalid feed: {request.Query["feed"]}"));

    private static IEnumerable<(DateTimeOffset At, AuctionDayBody Item)> Days(Venue venue, Instrument stock, BarRange range) =>
        venue.Feed.Path.Dates(stock, range)
            .Select(date => venue.Feed.Path.Day(stock, date)).OfType<TradingDay>()
            .Where(day => range.Holds(day.Start) && day.Start <= range.Now)
            .Select(day => (day.Start, AuctionDayBody.Of(day, range.Now - StockFeed.SipDelay)));
}
