using System.ComponentModel;
using AlpacaMcp.Api.StockData;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies.Prices;
using AlpacaMcp.Trading;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.StockData;

[Toolset(Toolset.StockData)]
internal sealed class GetStockLatestBar(StockDataClient data, PriceHeadings headings, TradingOptions trading)
{
    [McpServerTool(Name = "get_stock_latest_bar", Title = "Get latest stock bar", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Latest minute bar of stocks.")]
    public async Task<LatestBarsReply> GetStockLatestBarAsync(
        [Description("AAPL,MSFT")] string symbols,
        DataFeed? feed = null,
        string? currency = null,
        CancellationToken cancellationToken = default)
    {
        var (asked, source, money) = (SymbolList.Stocks(symbols), feed ?? trading.Feed, StockPrices.Currency(currency));
        var bars = await data.GetLatestBarsAsync(asked, source, money, cancellationToken);
        return LatestBarsReply.Of(await headings.ReadAsync(source.Value, cancellationToken), asked, bars) with { Currency = money };
    }
}
