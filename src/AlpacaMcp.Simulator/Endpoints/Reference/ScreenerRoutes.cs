using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.CorporateActions;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Wire;
using AlpacaMcp.Simulator.Wire.Reference;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints.Reference;

/// <summary>Rankings over everything listed here; until the market opens they are those of the last session.</summary>
internal static class ScreenerRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1beta1/screener/stocks/most-actives", (HttpRequest request, Venue venue) => MostActives(request.Query, venue));
        routes.MapGet("/v1beta1/screener/{market}/movers", (string market, HttpRequest request, Venue venue) => Movers(market, request.Query, venue));
    }

    private static IResult MostActives(IQueryCollection query, Venue venue)
    {
        var by = query["by"].ToString();
        if (by is not ("" or "volume" or "trades"))
            return new RefusalResult(Refusal.BadData($"invalid by: {by}"));
        var (top, refusal) = PageLimit.Read(query, 10, 100, "top");
        if (refusal is not null)
            return new RefusalResult(refusal);
        var now = venue.Now;
        var ranked = Days(venue, AssetClass.UsEquity, now)
            .Select(found => new MostActiveBody(found.Instrument.Symbol, found.Today.Volume, found.Today.Trades))
            .OrderByDescending(stock => by == "trades" ? stock.TradeCount : stock.Volume).ThenBy(stock => stock.Symbol, StringComparer.Ordinal);
        return Results.Json(new MostActivesBody([.. ranked.Take(top)], now.ToWire()), ReferenceJson.Default.MostActivesBody);
    }

    private static IResult Movers(string market, IQueryCollection query, Venue venue)
    {
        if (market is not ("stocks" or "crypto"))
            return new RefusalResult(Refusal.BadData($"invalid market type: {market}"));
        var (top, refusal) = PageLimit.Read(query, 10, 50, "top");
        if (refusal is not null)
            return new RefusalResult(refusal);
        var now = venue.Now;
        var moves = Days(venue, market == "crypto" ? AssetClass.Crypto : AssetClass.UsEquity, now)
            .Select(found => Move(found.Instrument, found.Today.Close, found.Before.Close)).ToArray();
        var gainers = moves.Where(move => move.Change > 0).OrderByDescending(move => move.PercentChange).ThenBy(move => move.Symbol, StringComparer.Ordinal);
        var losers = moves.Where(move => move.Change < 0).OrderBy(move => move.PercentChange).ThenBy(move => move.Symbol, StringComparer.Ordinal);
        return Results.Json(new MoversBody([.. gainers.Take(top)], [.. losers.Take(top)], market, now.ToWire()), ReferenceJson.Default.MoversBody);
    }

    private static MoverBody Move(Instrument instrument, decimal price, decimal before) => new(
        instrument.Symbol, decimal.Round((price - before) / before * 100, 2, MidpointRounding.AwayFromZero), price - before, price);

    /// <summary>The latest daily bar of each instrument and the one before it, in the shares of today.</summary>
    private static IEnumerable<(Instrument Instrument, Bar Today, Bar Before)> Days(Venue venue, AssetClass assetClass, DateTimeOffset now)
    {
        var range = BarRange.Recent(now) with { Adjustment = Adjustment.Split };
        foreach (var instrument in InstrumentList.All.Where(instrument => instrument.Class == assetClass))
        {
            if (venue.Bars.Bars(instrument, Timeframe.Day, range).Take(2).ToArray() is [var today, var before])
                yield return (instrument, today, before);
        }
    }
}
