using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Wire;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Endpoints.Stocks;

/// <summary>The latest something of many stocks or of one.</summary>
internal static class LatestStocks
{
    public static IResult All<T>(
        HttpRequest request, Venue venue, Func<Instrument, DateTimeOffset, T?> find, Func<IReadOnlyDictionary<string, T>, IResult> answer)
        where T : class => Collect(request.Query["symbols"].ToString(), request, venue, find, answer);

    public static IResult One<T>(
        string symbol, HttpRequest request, Venue venue, Func<Instrument, DateTimeOffset, T?> find, Func<T, IResult> answer)
        where T : class => Collect(symbol, request, venue, find, map => map.Count > 0
            ? answer(map.Values.First())
            : new RefusalResult(Refusal.NoData($"symbol not found: {symbol}")));

    private static IResult Collect<T>(
        string symbols, HttpRequest request, Venue venue, Func<Instrument, DateTimeOffset, T?> find, Func<IReadOnlyDictionary<string, T>, IResult> answer)
        where T : class
    {
        var feed = request.Query["feed"].ToString();
        if (StockFeed.LatestObjection(feed) is { } refusal)
            return new RefusalResult(refusal);
        return SymbolList.Read(symbols, AssetClass.UsEquity, venue.Instruments)
            .Answer(stocks => answer(LatestMap.Of(stocks, StockFeed.Newest(feed, venue.Now), find)));
    }
}
