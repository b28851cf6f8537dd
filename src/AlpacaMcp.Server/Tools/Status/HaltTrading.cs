using System.ComponentModel;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies.Trading;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Halt;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Status;

[Toolset(Toolset.Status)]
internal sealed class HaltTrading(TradingHalts halts, OrderSweep sweep, StandingReader standing)
{
    [McpServerTool(Name = "halt_trading", Title = "Halt trading", ReadOnly = false, Destructive = true, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Stops all trading at once when something is wrong. Only the operator can resume; cancels still work.")]
    public async Task<HaltReply> HaltTradingAsync(
        [Description("In a sentence.")] string reason,
        [Description("Also cancel open orders that do more than reduce.")] bool cancel_orders = false,
        CancellationToken cancellationToken = default)
    {
        var why = Reasons.Read(reason);
        await halts.HaltAsync(StopCause.Agent, "agent", why, everywhere: false, cancellationToken);
        var swept = cancel_orders ? await sweep.CancelAsync(exitsToo: false, cancellationToken) : null;
        return HaltReply.Of(await standing.ReadAsync(CancellationToken.None), why, cancel_orders, swept);
    }
}
