using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Rules;

/// <summary>Parts of a share trade by the day.</summary>
internal sealed class FractionalTerms : IOrderRule
{
    public Refusal? Check(OrderProposal proposal) =>
        proposal is { Instrument.IsCrypto: false, Terms: { IsFractional: true, TimeInForce: not TimeInForce.Day } }
            ? Refusal.Unprocessable("fractional orders must be DAY orders")
            : null;
}
