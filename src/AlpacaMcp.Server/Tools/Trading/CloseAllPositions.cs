using System.ComponentModel;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies.Trading;
using AlpacaMcp.Trading;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Trading;

[Toolset(Toolset.Trading)]
internal sealed class CloseAllPositions(BookCloser closer, StandingReader standing)
{
    [McpServerTool(Name = "close_all_positions", Title = "Close all positions", ReadOnly = false, Destructive = true, Idempotent = false, OpenWorld = true, UseStructuredContent = true)]
    [Description("Closes every position by market orders, short options first. The reply says per symbol what became of it.")]
    public async Task<CloseAllReply> CloseAllPositionsAsync(
        [Description("Cancel all open orders first; they may hold quantity.")] bool cancel_orders = false, CancellationToken cancellationToken = default)
    {
        var closed = await closer.CloseAllAsync(cancel_orders, cancellationToken);
        return closed.Objection is { } objection
            ? throw new ToolErrorException(ToolError.Denied([objection]))
            : CloseAllReply.Of(await standing.ReadAsync(CancellationToken.None), closed.Positions);
    }
}
