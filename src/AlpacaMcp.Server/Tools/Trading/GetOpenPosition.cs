using System.ComponentModel;
using AlpacaMcp.Api.Positions;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Trading;

[Toolset(Toolset.Trading)]
internal sealed class GetOpenPosition(PositionsClient positions, StandingReader standing)
{
    [McpServerTool(Name = "get_open_position", Title = "Get open position", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("One open position; NOT_FOUND when there is none.")]
    public async Task<PositionReply> GetOpenPositionAsync(
        [Description("E.g. AAPL, BTC/USD or an asset id.")] string symbol_or_asset_id, CancellationToken cancellationToken = default)
    {
        var held = await positions.GetAsync(Symbols.Position(Symbols.OrId("symbol_or_asset_id", symbol_or_asset_id)), cancellationToken);
        var where = await standing.ReadAsync(cancellationToken);
        return new(where.Environment, where.Account, PositionView.Of(held));
    }
}
