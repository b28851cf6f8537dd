using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Rules;

/// <summary>Stocks: auction and immediate orders are market or limit orders.</summary>
internal sealed class StockTerms : IOrderRule
{
    public Refusal? Check(OrderProposal proposal) =>
        proposal is { Instrument.IsCrypto: false, Terms: { IsStop: true, TimeInForce: not (TimeInForce.Day or TimeInForce.Gtc) } }
            ? Refusal.Invalid("invalid time_in_force")
            : null;
}
