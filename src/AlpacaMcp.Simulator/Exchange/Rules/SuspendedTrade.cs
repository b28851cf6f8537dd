using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Rules;

/// <summary>A customer may suspend trading: https://docs.alpaca.markets/us/reference/patchaccountconfig-1.</summary>
internal sealed class SuspendedTrade : IOrderRule
{
    public Refusal? Check(OrderProposal proposal) =>
        proposal.Configuration.SuspendTrade ? Refusal.Forbidden("new orders are rejected by user request") : null;
}
