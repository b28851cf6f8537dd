using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Wire.Crypto;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints.Crypto;

/// <summary>Historical quotes and trades of pairs, and their order books.</summary>
internal static class CryptoTickRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var pairs = routes.MapGroup("/v1beta3/crypto/{loc}");
        pairs.MapGet("/quotes", (string loc, HttpRequest request, Venue venue) => CryptoPairs.Page(
            loc, request, venue, (pair, range) => HistoryItems.PairQuotes(venue, pair, range),
            page => Results.Json(new CryptoQuotesPage(page.Items, page.NextToken), CryptoJson.Default.CryptoQuotesPage)));
        pairs.MapGet("/trades", (string loc, HttpRequest request, Venue venue) => CryptoPairs.Page(
            loc, request, venue, (pair, range) => HistoryItems.PairTrades(venue, pair, range),
            page => Results.Json(new CryptoTradesPage(page.Items, page.NextToken), CryptoJson.Default.CryptoTradesPage)));
        pairs.MapGet("/latest/orderbooks", (string loc, HttpRequest request, Venue venue) => CryptoPairs.Collect(loc, request, venue, (found, now) => Results.Json(
            new OrderBooksBody(LatestMap.Of(found, now, (pair, at) => OrderBookBody.Of(OrderBook.Of(pair, venue.Feed.Quote(pair, at), venue.Seed)))),
            CryptoJson.Default.OrderBooksBody)));
    }
}
