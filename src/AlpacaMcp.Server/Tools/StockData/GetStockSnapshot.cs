using System.ComponentModel;
using AlpacaMcp.Api.StockData;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies;
using AlpacaMcp.Trading;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.StockData;

[Toolset(Toolset.StockData)]
internal sealed class GetStockSnapshot(StockDataClient data, TradingOptions trading)
{
    [McpServerTool(Name = "get_stock_snapshot", Title = "Get stock snapshot", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Latest trade, quote, minute bar, today's and yesterday's daily bar of stocks in one call.")]
    public async Task<SnapshotsReply> GetStockSnapshotAsync(
        [Description("Comma-separated, e.g. AAPL,MSFT.")] string symbols,
        DataFeed? feed = null,
        string? currency = null,
        CancellationToken cancellationToken = default)
    {
        var asked = SymbolList.Stocks(symbols);
        var snapshots = await data.GetSnapshotsAsync(asked, feed ?? trading.Feed, currency, cancellationToken);
        return new(snapshots.ToDictionary(s => s.Key, s => SnapshotView.Of(s.Value)), Absent.Note(asked, snapshots));
    }
}
