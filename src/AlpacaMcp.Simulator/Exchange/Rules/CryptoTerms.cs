using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Rules;

/// <summary>Crypto: simple orders, market, limit and stop limit, good-til-cancelled or immediate.</summary>
internal sealed class CryptoTerms : IOrderRule
{
    public Refusal? Check(OrderProposal proposal)
    {
        if (!proposal.Instrument.IsCrypto)
            return null;
        var terms = proposal.Terms;
        if (terms.Type is OrderType.Stop or OrderType.TrailingStop)
            return Refusal.Invalid("invalid order type for crypto order");
        if (terms.IsGroup)
            return Refusal.Unprocessable($"crypto orders not allowed for advanced order_class: {(terms.IsBracket ? "otoco" : terms.OrderClass)}");
        return Takes(terms, proposal.Doubts) ? null : Refusal.Unprocessable("invalid crypto time_in_force");
    }

    private static bool Takes(OrderTerms terms, OrderDoubts doubts) => terms.TimeInForce switch
    {
        TimeInForce.Gtc => true,
        TimeInForce.Ioc => terms.Type != OrderType.StopLimit,
        TimeInForce.Fok => doubts.CryptoFok && terms.Type != OrderType.StopLimit,
        _ => false,
    };
}
