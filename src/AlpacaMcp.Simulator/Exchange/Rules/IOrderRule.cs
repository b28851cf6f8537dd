using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Rules;

/// <summary>One reason to refuse a well-formed order.</summary>
internal interface IOrderRule
{
    Refusal? Check(OrderProposal proposal);
}
