using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Rules;

/// <summary>A client order id is used once, for ever.</summary>
internal sealed class UniqueClientId : IOrderRule
{
    public Refusal? Check(OrderProposal proposal) =>
        proposal.ClientIdIsTaken ? Refusal.Invalid("client_order_id must be unique") : null;
}
