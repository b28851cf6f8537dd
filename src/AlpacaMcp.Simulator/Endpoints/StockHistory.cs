using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Wire;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Endpoints;

/// <summary>A page of the past of many stocks or of one.</summary>
internal static class StockHistory
{
    public static IResult Page<T>(
        string symbols, HttpRequest request, Venue venue,
        Func<Instrument, BarRange, IEnumerable<(DateTimeOffset At, T Item)>> find, Func<HistoryPage<T>, IResult> answer) =>
        Page(symbols, venue, now => HistoryQuery.Read(request.Query, AssetClass.UsEquity, now), find, answer);

    public static IResult Bars(string symbols, HttpRequest request, Venue venue, Func<HistoryPage<BarBody>, IResult> answer)
    {
        var wanted = BarsQuery.Read(request.Query, AssetClass.UsEquity, venue.Now);
        return Page(symbols, venue, _ => wanted.Succeeded ? wanted.Value.History : wanted.Refusal,
            (stock, range) => HistoryItems.Bars(venue, stock, wanted.Value?.Timeframe ?? Timeframe.Day, range), answer);
    }

    private static IResult Page<T>(
        string symbols, Venue venue, Func<DateTimeOffset, Outcome<HistoryQuery>> read,
        Func<Instrument, BarRange, IEnumerable<(DateTimeOffset At, T Item)>> find, Func<HistoryPage<T>, IResult> answer)
    {
        var stocks = SymbolList.Read(symbols, AssetClass.UsEquity, venue.Instruments);
        if (!stocks.Succeeded)
            return new RefusalResult(stocks.Refusal);
        var query = read(venue.Now);
        return query.Succeeded ? answer(HistoryPage<T>.Cut(stocks.Value, query.Value, find)) : new RefusalResult(query.Refusal);
    }
}
