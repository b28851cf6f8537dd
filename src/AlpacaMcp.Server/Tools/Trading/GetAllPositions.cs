using System.ComponentModel;
using AlpacaMcp.Api.Positions;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Replies;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Trading;

[Toolset(Toolset.Trading)]
internal sealed class GetAllPositions(PositionsClient positions, StandingReader standing)
{
    [McpServerTool(Name = "get_all_positions", Title = "Get all positions", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Every open position with value and profit. Short positions have a negative qty.")]
    public async Task<PositionsReply> GetAllPositionsAsync(CancellationToken cancellationToken = default)
    {
        var held = await positions.ListAsync(cancellationToken);
        var where = await standing.ReadAsync(cancellationToken);
        return new(where.Environment, where.Account, held.Count, [.. held.Select(PositionView.Of)]);
    }
}
