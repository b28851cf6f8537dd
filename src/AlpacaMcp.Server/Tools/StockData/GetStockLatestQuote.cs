using System.ComponentModel;
using AlpacaMcp.Api.StockData;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies;
using AlpacaMcp.Trading;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.StockData;

[Toolset(Toolset.StockData)]
internal sealed class GetStockLatestQuote(StockDataClient data, TradingOptions trading)
{
    [McpServerTool(Name = "get_stock_latest_quote", Title = "Get latest stock quote", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Best bid and ask of stocks right now.")]
    public async Task<QuotesReply> GetStockLatestQuoteAsync(
        [Description("Comma-separated, e.g. AAPL,MSFT.")] string symbols,
        DataFeed? feed = null,
        string? currency = null,
        CancellationToken cancellationToken = default)
    {
        var asked = SymbolList.Stocks(symbols);
        var quotes = await data.GetLatestQuotesAsync(asked, feed ?? trading.Feed, currency, cancellationToken);
        return new(quotes.ToDictionary(q => q.Key, q => QuoteView.Of(q.Value)), Absent.Note(asked, quotes));
    }
}
