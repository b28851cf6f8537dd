using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Rules;

/// <summary>Crypto: market, limit and stop limit, good-til-cancelled or immediate.</summary>
internal sealed class CryptoTerms : IOrderRule
{
    public Refusal? Check(OrderProposal proposal)
    {
        if (!proposal.Instrument.IsCrypto)
            return null;
        return proposal.Terms switch
        {
            { Type: OrderType.Stop } => Refusal.Invalid("invalid order type for crypto order"),
            { TimeInForce: not (TimeInForce.Gtc or TimeInForce.Ioc) } => Refusal.Unprocessable("invalid crypto time_in_force"),
            { TimeInForce: TimeInForce.Ioc, Type: OrderType.StopLimit } => Refusal.Unprocessable("invalid crypto time_in_force"),
            _ => null,
        };
    }
}
