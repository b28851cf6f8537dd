using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Wire.Bars;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Endpoints.Stocks;

/// <summary>A page of the past of many stocks or of one.</summary>
internal static class StockHistory
{
    public static IResult Page<T>(
        string symbols, HttpRequest request, Venue venue,
        Func<Instrument, BarRange, IEnumerable<(DateTimeOffset At, T Item)>> find, Func<HistoryPage<T>, IResult> answer) =>
        SymbolList.Read(symbols, AssetClass.UsEquity, venue.Instruments).Answer(stocks =>
            HistoryQuery.Read(request.Query, AssetClass.UsEquity, venue.Now).Answer(query =>
                answer(HistoryPage<T>.Cut(stocks, query, find))));

    public static IResult Bars(string symbols, HttpRequest request, Venue venue, Func<HistoryPage<BarBody>, IResult> answer) =>
        SymbolList.Read(symbols, AssetClass.UsEquity, venue.Instruments).Answer(stocks =>
            BarsQuery.Read(request.Query, AssetClass.UsEquity, venue.Now).Answer(wanted =>
                answer(HistoryPage<BarBody>.Cut(stocks, wanted.History, (stock, range) => HistoryItems.Bars(venue, stock, wanted.Timeframe, range)))));
}
