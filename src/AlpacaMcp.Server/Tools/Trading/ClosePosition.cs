using System.ComponentModel;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies;
using AlpacaMcp.Trading;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Trading;

[Toolset(Toolset.Trading)]
internal sealed class ClosePosition(PositionCloser closer, StandingReader standing)
{
    [McpServerTool(Name = "close_position", Title = "Close position", ReadOnly = false, Destructive = true, Idempotent = false, OpenWorld = true, UseStructuredContent = true)]
    [Description("Closes all or part of a position by a market order. Give qty or percentage, or neither to close all. No limit stands in its way.")]
    public async Task<OrderReply> ClosePositionAsync(
        [Description("E.g. AAPL, BTC/USD or an asset id.")] string symbol_or_asset_id,
        decimal? qty = null,
        [Description("Above 0 to 100, e.g. 50 for half.")] decimal? percentage = null,
        [Description("Cancel the symbol's open orders first.")] bool cancel_orders = false,
        bool force_new = false,
        CancellationToken cancellationToken = default)
    {
        var outcome = await closer.CloseAsync(Symbols.OrId("symbol_or_asset_id", symbol_or_asset_id), qty, percentage, cancel_orders, force_new, cancellationToken);
        return await OrderReply.OfAsync(standing, outcome);
    }
}
