using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Rules;

/// <summary>Outside regular hours only limit orders trade; crypto has no such hours.</summary>
internal sealed class ExtendedHoursTerms : IOrderRule
{
    public Refusal? Check(OrderProposal proposal)
    {
        var terms = proposal.Terms;
        if (!terms.ExtendedHours || proposal.Instrument.IsCrypto)
            return null;
        if (terms.IsStop)
            return Refusal.Unprocessable("stop orders are not eligible for extended hours trading");
        var gtc = proposal.Doubts.ExtendedHoursGtc;
        return terms.Type == OrderType.Limit && (terms.TimeInForce == TimeInForce.Day || (gtc && terms.TimeInForce == TimeInForce.Gtc))
            ? null
            : Refusal.Unprocessable($"extended hours order must be DAY {(gtc ? "or GTC " : "")}limit orders");
    }
}
