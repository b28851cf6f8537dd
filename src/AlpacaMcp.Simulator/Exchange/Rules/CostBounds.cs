using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Rules;

/// <summary>A crypto order is worth ten to 200,000 dollars, an opening order for a part of a share at least one. https://docs.alpaca.markets/docs/crypto-trading</summary>
internal sealed class CostBounds : IOrderRule
{
    public Refusal? Check(OrderProposal proposal) => proposal switch
    {
        { Instrument.IsCrypto: true, Cost: < 10m } => Refusal.Forbidden("cost basis must be >= minimal amount of order 10"),
        { Instrument.IsCrypto: true, Cost: > 200_000m } => Refusal.Forbidden("cost basis must be <= maximal amount of order 200000"),
        { Instrument.IsCrypto: false, Opens: true, Terms.IsFractional: true, Cost: < 1m } => Refusal.Forbidden("cost basis must be >= minimal amount of order 1"),
        _ => null,
    };
}
