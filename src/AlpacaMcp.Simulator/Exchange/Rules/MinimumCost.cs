using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Rules;

/// <summary>A crypto order is worth at least ten dollars.</summary>
internal sealed class MinimumCost : IOrderRule
{
    public Refusal? Check(OrderProposal proposal) =>
        proposal is { Instrument.IsCrypto: true, Cost: < 10m }
            ? Refusal.Forbidden("cost basis must be >= minimal amount of order 10")
            : null;
}
