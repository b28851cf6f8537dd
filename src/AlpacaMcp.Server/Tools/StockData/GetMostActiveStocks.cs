using System.ComponentModel;
using AlpacaMcp.Api.Screener;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies.Prices;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.StockData;

[Toolset(Toolset.StockData)]
internal sealed class GetMostActiveStocks(ScreenerClient screener)
{
    private const int MostStocks = 100;

    [McpServerTool(Name = "get_most_active_stocks", Title = "Get most active stocks", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("US stocks traded most today; before the open, those of the last session.")]
    public async Task<ActiveStocksReply> GetMostActiveStocksAsync(
        ActivityMeasure? by = null,
        [Description("1-100")] int top = 10,
        CancellationToken cancellationToken = default)
    {
        var measure = by ?? ActivityMeasure.Volume;
        return ActiveStocksReply.Of(measure, await screener.GetMostActivesAsync(measure, Bounded.Int("top", top, MostStocks), cancellationToken));
    }
}
