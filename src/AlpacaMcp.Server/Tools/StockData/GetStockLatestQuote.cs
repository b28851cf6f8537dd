using System.ComponentModel;
using AlpacaMcp.Api.StockData;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies.Prices;
using AlpacaMcp.Trading;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.StockData;

[Toolset(Toolset.StockData)]
internal sealed class GetStockLatestQuote(StockDataClient data, PriceHeadings headings, TradingOptions trading)
{
    [McpServerTool(Name = "get_stock_latest_quote", Title = "Get latest stock quote", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Best bid and ask of stocks right now.")]
    public async Task<QuotesReply> GetStockLatestQuoteAsync(
        [Description("AAPL,MSFT")] string symbols,
        DataFeed? feed = null,
        string? currency = null,
        CancellationToken cancellationToken = default)
    {
        var (asked, source, money) = (SymbolList.Stocks(symbols), feed ?? trading.Feed, StockPrices.Currency(currency));
        var quotes = await data.GetLatestQuotesAsync(asked, source, money, cancellationToken);
        return QuotesReply.Of(await headings.ReadAsync(source.Value, cancellationToken), asked, quotes) with { Currency = money };
    }
}
