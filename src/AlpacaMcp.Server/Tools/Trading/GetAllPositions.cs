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
    [Description("Every open position with value and profit, as rows under columns. A negative qty is short.")]
    public async Task<PositionsReply> GetAllPositionsAsync(CancellationToken cancellationToken = default)
    {
        var held = await positions.ListAsync(cancellationToken);
        return PositionsReply.Of(await standing.ReadAsync(cancellationToken), held);
    }
}
