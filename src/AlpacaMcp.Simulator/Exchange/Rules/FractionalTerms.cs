using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Rules;

/// <summary>Parts of a share: by the day, alone, of a stock that is traded in parts, by an account that wants them.</summary>
internal sealed class FractionalTerms : IOrderRule
{
    public Refusal? Check(OrderProposal proposal)
    {
        if (proposal is not { Instrument.IsCrypto: false, Terms: { IsFractional: true } terms })
            return null;
        if (terms.TimeInForce != TimeInForce.Day)
            return Refusal.Unprocessable("fractional orders must be DAY orders");
        if (terms.IsGroup)
            return Refusal.Unprocessable("fractional orders must be simple orders");
        if (terms.IsTrailing || (!proposal.Doubts.FractionalLimits && terms.Type != OrderType.Market))
            return Refusal.Invalid("invalid order type");
        if (!proposal.Instrument.Fractionable)
            return Refusal.Forbidden($"asset \"{proposal.Instrument.Symbol}\" is not fractionable");
        return proposal.Configuration.FractionalTrading ? null : Refusal.Forbidden("fractional trading is disabled for this account");
    }
}
