using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Wire.Stocks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints.Stocks;

/// <summary>Historical quotes and trades of stocks.</summary>
internal static class StockTickRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v2/stocks/quotes", (HttpRequest request, Venue venue) => StockHistory.Page(
            request.Query["symbols"].ToString(), request, venue, (stock, range) => HistoryItems.StockQuotes(venue, stock, range), page => Results.Json(
                new StockQuotesPage(page.Items, page.NextToken) { Currency = page.Currency }, StockJson.Default.StockQuotesPage)));
        routes.MapGet("/v2/stocks/{symbol}/quotes", (string symbol, HttpRequest request, Venue venue) => StockHistory.Page(
            symbol, request, venue, (stock, range) => HistoryItems.StockQuotes(venue, stock, range), page => Results.Json(
                new SymbolQuotesPage(page.Single, symbol, page.NextToken) { Currency = page.Currency }, StockJson.Default.SymbolQuotesPage)));
        routes.MapGet("/v2/stocks/trades", (HttpRequest request, Venue venue) => StockHistory.Page(
            request.Query["symbols"].ToString(), request, venue, (stock, range) => HistoryItems.StockTrades(venue, stock, range), page => Results.Json(
                new StockTradesPage(page.Items, page.NextToken) { Currency = page.Currency }, StockJson.Default.StockTradesPage)));
        routes.MapGet("/v2/stocks/{symbol}/trades", (string symbol, HttpRequest request, Venue venue) => StockHistory.Page(
            symbol, request, venue, (stock, range) => HistoryItems.StockTrades(venue, stock, range), page => Results.Json(
                new SymbolTradesPage(page.Single, symbol, page.NextToken) { Currency = page.Currency }, StockJson.Default.SymbolTradesPage)));
    }
}
