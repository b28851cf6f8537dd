using System.ComponentModel;
using AlpacaMcp.Api;
using AlpacaMcp.Api.StockData;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies.Prices;
using AlpacaMcp.Server.Mcp.Replies.Tables;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Market;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.StockData;

[Toolset(Toolset.StockData)]
internal sealed class GetStockTrades(StockDataClient data, ExchangeClock clock, TradingOptions trading)
{
    [McpServerTool(Name = "get_stock_trades", Title = "Get stock trades", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Past trades of stocks. Give start, or days/hours/minutes back from now (default 20 minutes). Many rows: beyond minutes use get_stock_bars.")]
    public async Task<HistoryReply> GetStockTradesAsync(
        [Description("AAPL,MSFT")] string symbols,
        [Description("Date or RFC 3339")] string? start = null,
        string? end = null,
        int? days = null,
        int? hours = null,
        int? minutes = null,
        int limit = 1000,
        HistoryFeed? feed = null,
        string? currency = null,
        SortDirection? sort = null,
        [Description("Date of the symbol mapping; - for none")] string? asof = null,
        string? page_token = null,
        int max_rows = 500,
        CancellationToken cancellationToken = default)
    {
        var now = (await clock.ReadAsync(cancellationToken)).Now;
        var range = When.Range(start, end, When.Back(start, days, hours, minutes, TimeSpan.FromMinutes(20)), now, When.NewYork);
        var source = feed?.Feed ?? trading.Feed;
        var query = new TicksQuery
        {
            Symbols = SymbolList.Stocks(symbols),
            Start = range.Start,
            End = range.End,
            Limit = RowBudget.Of(limit, max_rows),
            Feed = source,
            Currency = StockPrices.Currency(currency),
            Sort = sort,
            Asof = StockPrices.Asof(asof, now),
            PageToken = page_token,
        };
        var page = await data.GetTradesAsync(query, cancellationToken);
        var reply = HistoryReply.Of(source.Value, range, page, TickColumns.StockTrades(page.Trades.Values.SelectMany(trades => trades)));
        return reply with { Note = HistoryNote.Of(query.Symbols, reply.Rows, page_token, reply.NextPageToken) };
    }
}
