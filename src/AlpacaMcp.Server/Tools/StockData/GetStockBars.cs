using System.ComponentModel;
using AlpacaMcp.Api;
using AlpacaMcp.Api.StockData;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Market;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.StockData;

[Toolset(Toolset.StockData)]
internal sealed class GetStockBars(StockDataClient data, ExchangeClock clock, TradingOptions trading)
{
    [McpServerTool(Name = "get_stock_bars", Title = "Get stock bars", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Price history (open, high, low, close, volume) of stocks. Give start, or days/hours/minutes back from now.")]
    public async Task<BarsReply> GetStockBarsAsync(
        [Description("Comma-separated, e.g. AAPL,MSFT.")] string symbols,
        [Description("1-59Min, 1-23Hour, 1Day, 1Week or 1-12Month, e.g. 5Min.")] string timeframe = "1Day",
        [Description("Date or RFC 3339 time.")] string? start = null,
        [Description("Inclusive. Default: now.")] string? end = null,
        [Description("Used without start.")] int days = 5,
        int hours = 0,
        int minutes = 0,
        [Description("Most bars over all symbols, 1-10000.")] int limit = 1000,
        [Description("raw, split, dividend, spin-off or all.")] string adjustment = "raw",
        DataFeed? feed = null,
        string? currency = null,
        SortDirection? sort = null,
        [Description("Date whose symbol mapping is used; - for none.")] string? asof = null,
        CancellationToken cancellationToken = default)
    {
        var now = (await clock.ReadAsync(cancellationToken)).Now;
        var range = When.Range(start, end, When.Back(days, hours, minutes), now, When.NewYork);
        var page = await data.GetBarsAsync(
            new()
            {
                Symbols = SymbolList.Stocks(symbols),
                Timeframe = timeframe,
                Start = range.Start,
                End = range.End,
                Limit = limit,
                Adjustment = Adjustment.From(adjustment),
                Feed = feed ?? trading.Feed,
                Currency = currency,
                Sort = sort,
                Asof = asof,
            },
            cancellationToken);
        return BarsReply.Of(timeframe, range, page);
    }
}
