using System.ComponentModel;
using AlpacaMcp.Api;
using AlpacaMcp.Api.StockData;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies.Prices;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Market;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.StockData;

[Toolset(Toolset.StockData)]
internal sealed class GetStockBars(StockDataClient data, ExchangeClock clock, TradingOptions trading)
{
    [McpServerTool(Name = "get_stock_bars", Title = "Get stock bars", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Price history (open, high, low, close, volume, trades, vwap) of stocks. Give start, or days/hours/minutes back from now (default 5 days).")]
    public async Task<BarsReply> GetStockBarsAsync(
        [Description("AAPL,MSFT")] string symbols,
        [Description("1-59Min, 1-23Hour, 1Day, 1Week or 1-12Month")] string timeframe = "1Day",
        [Description("Date or RFC 3339")] string? start = null,
        string? end = null,
        int? days = null,
        int? hours = null,
        int? minutes = null,
        [Description("Over all symbols")] int limit = 1000,
        [Description("raw, split, dividend, spin-off, all")] string adjustment = "raw",
        HistoryFeed? feed = null,
        string? currency = null,
        SortDirection? sort = null,
        [Description("Date of the symbol mapping; - for none")] string? asof = null,
        string? page_token = null,
        int max_rows = 500,
        CancellationToken cancellationToken = default)
    {
        var now = (await clock.ReadAsync(cancellationToken)).Now;
        var range = When.Range(start, end, When.Back(start, days, hours, minutes, TimeSpan.FromDays(5)), now, When.NewYork);
        var (span, source) = (Timeframe.Read(timeframe), feed?.Feed ?? trading.Feed);
        var query = new BarsQuery
        {
            Symbols = SymbolList.Stocks(symbols),
            Timeframe = span.Text,
            Start = range.Start,
            End = range.End,
            Limit = RowBudget.Of(limit, max_rows),
            Adjustment = StockPrices.Adjustment(adjustment),
            Feed = source,
            Currency = StockPrices.Currency(currency),
            Sort = sort,
            Asof = StockPrices.Asof(asof, now),
            PageToken = page_token,
        };
        var reply = BarsReply.Of(span, source.Value, range, await data.GetBarsAsync(query, cancellationToken));
        return reply with { Adjustment = query.Adjustment?.Value, Note = HistoryNote.Of(query.Symbols, reply.Bars, page_token, reply.NextPageToken) };
    }
}
