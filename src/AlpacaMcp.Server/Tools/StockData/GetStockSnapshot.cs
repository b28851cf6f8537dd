using System.ComponentModel;
using AlpacaMcp.Api.StockData;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies.Prices;
using AlpacaMcp.Trading;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.StockData;

[Toolset(Toolset.StockData)]
internal sealed class GetStockSnapshot(StockDataClient data, PriceHeadings headings, TradingOptions trading)
{
    [McpServerTool(Name = "get_stock_snapshot", Title = "Get stock snapshot", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Latest trade, quote, minute bar, today's and the previous daily bar of stocks in one call.")]
    public async Task<SnapshotsReply> GetStockSnapshotAsync(
        [Description("AAPL,MSFT")] string symbols,
        DataFeed? feed = null,
        string? currency = null,
        CancellationToken cancellationToken = default)
    {
        var (asked, source, money) = (SymbolList.Stocks(symbols), feed ?? trading.Feed, StockPrices.Currency(currency));
        var snapshots = await data.GetSnapshotsAsync(asked, source, money, cancellationToken);
        return SnapshotsReply.Of(await headings.ReadAsync(source.Value, cancellationToken), asked, snapshots) with { Currency = money };
    }
}
