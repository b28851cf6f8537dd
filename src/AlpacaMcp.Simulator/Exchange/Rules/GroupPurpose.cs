using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Rules;

/// <summary>Brackets and OTOs enter a position, OCOs leave one.</summary>
internal sealed class GroupPurpose : IOrderRule
{
    public Refusal? Check(OrderProposal proposal) => proposal switch
    {
        { Terms.IsOco: true, Opens: true } => Refusal.Unprocessable("oco orders must be exit orders"),
        { Terms: { IsBracket: true } or { IsOto: true }, Opens: false } => Refusal.Unprocessable($"{proposal.Terms.OrderClass} orders must be entry orders"),
        _ => null,
    };
}
