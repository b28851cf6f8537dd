using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Rules;

/// <summary>Outside regular hours only limit orders trade.</summary>
internal sealed class ExtendedHoursTerms : IOrderRule
{
    public Refusal? Check(OrderProposal proposal)
    {
        if (!proposal.Terms.ExtendedHours)
            return null;
        if (proposal.Terms.IsStop)
            return Refusal.Unprocessable("stop orders are not eligible for extended hours trading");
        return proposal.Terms is { Type: OrderType.Limit, TimeInForce: TimeInForce.Day or TimeInForce.Gtc }
            ? null
            : Refusal.Unprocessable("extended hours order must be DAY or GTC limit orders");
    }
}
