using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Rules;

/// <summary>A stated intent must be what the position implies.</summary>
internal sealed class StatedIntent : IOrderRule
{
    public Refusal? Check(OrderProposal proposal) =>
        proposal.StatedIntent is { } stated && stated != proposal.Intent
            ? Refusal.Unprocessable($"position intent mismatch, inferred: {proposal.Intent.Word()}, specified: {stated.Word()}")
            : null;
}
