using System.ComponentModel;
using AlpacaMcp.Api.StockData;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies.Prices;
using AlpacaMcp.Trading;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.StockData;

[Toolset(Toolset.StockData)]
internal sealed class GetStockLatestTrade(StockDataClient data, PriceHeadings headings, TradingOptions trading)
{
    [McpServerTool(Name = "get_stock_latest_trade", Title = "Get latest stock trade", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Last trade of stocks. For a price to trade at, use get_stock_latest_quote.")]
    public async Task<TradesReply> GetStockLatestTradeAsync(
        [Description("AAPL,MSFT")] string symbols,
        DataFeed? feed = null,
        string? currency = null,
        CancellationToken cancellationToken = default)
    {
        var (asked, source, money) = (SymbolList.Stocks(symbols), feed ?? trading.Feed, StockPrices.Currency(currency));
        var trades = await data.GetLatestTradesAsync(asked, source, money, cancellationToken);
        return TradesReply.Of(await headings.ReadAsync(source.Value, cancellationToken), asked, trades) with { Currency = money };
    }
}
