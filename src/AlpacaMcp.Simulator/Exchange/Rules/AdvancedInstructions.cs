using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Rules;

/// <summary>Algorithms and venues are chosen by Elite accounts only; no account here is one.</summary>
internal sealed class AdvancedInstructions : IOrderRule
{
    public Refusal? Check(OrderProposal proposal) =>
        proposal.Request.HasAdvancedInstructions ? Refusal.Forbidden("account not allowed to use advanced_instructions") : null;
}
