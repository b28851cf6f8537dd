using System.ComponentModel;
using AlpacaMcp.Api.StockData;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies;
using AlpacaMcp.Trading;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.StockData;

[Toolset(Toolset.StockData)]
internal sealed class GetStockLatestTrade(StockDataClient data, TradingOptions trading)
{
    [McpServerTool(Name = "get_stock_latest_trade", Title = "Get latest stock trade", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Last trade of stocks. For a price to trade at, use get_stock_latest_quote.")]
    public async Task<TradesReply> GetStockLatestTradeAsync(
        [Description("Comma-separated, e.g. AAPL,MSFT.")] string symbols,
        DataFeed? feed = null,
        string? currency = null,
        CancellationToken cancellationToken = default)
    {
        var asked = SymbolList.Stocks(symbols);
        var trades = await data.GetLatestTradesAsync(asked, feed ?? trading.Feed, currency, cancellationToken);
        return new(trades.ToDictionary(t => t.Key, t => TradeView.Of(t.Value)), Absent.Note(asked, trades));
    }
}
