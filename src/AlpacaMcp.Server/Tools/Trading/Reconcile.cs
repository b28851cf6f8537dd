using System.ComponentModel;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies.Trading;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Reconciliation;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Trading;

[Toolset(Toolset.Trading)]
internal sealed class Reconcile(Reconciler reconciler, StandingReport trading, StandingReader standing)
{
    [McpServerTool(Name = "reconcile", Title = "Compare with Alpaca", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Looks for orders of unknown fate and compares Alpaca's orders with the journal; sends none.")]
    public async Task<ReconcileReply> ReconcileAsync(CancellationToken cancellationToken = default)
    {
        var found = await reconciler.RunAsync(cancellationToken) ?? throw new ToolErrorException(Unreadable);
        var state = await trading.StateAsync(now: null, cancellationToken);
        return ReconcileReply.Of(await standing.ReadAsync(cancellationToken), state.Mode, found);
    }

    private static ToolError Unreadable => new()
    {
        Code = "JOURNAL_UNAVAILABLE",
        Outcome = "failed",
        Message = "The journal cannot be read, so there is nothing to compare Alpaca's orders with.",
        NextStep = "Tell the operator: the disk may be full or the home not readable.",
        RetrySafe = true,
    };
}
