using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Wire;

namespace AlpacaMcp.Simulator.Exchange.Rules;

/// <summary>Each leg does to its position what it says, and closes no more than is held and not promised.</summary>
internal sealed class SpreadPositions : IOrderRule
{
    public Refusal? Check(OrderProposal proposal) =>
        proposal.Legs.Select(leg => Check(leg, leg.RatioQty * proposal.Qty)).FirstOrDefault(refusal => refusal is not null);

    private static Refusal? Check(ProposedLeg leg, decimal qty)
    {
        if (leg.Intent != leg.Inferred)
            return Refusal.Unprocessable($"position intent mismatch, inferred: {leg.Inferred.Word()}, specified: {leg.Intent.Word()}");
        var available = Math.Max(0, Math.Abs(leg.HeldQty) - leg.PromisedQty);
        return leg.Opens || qty <= available
            ? null
            : Refusal.Forbidden($"insufficient qty available for order (requested: {qty.ToWire()}, available: {available.ToWire()})")
                .With("symbol", leg.Instrument.Symbol)
                .With("existing_qty", leg.HeldQty.ToWire())
                .With("held_for_orders", leg.PromisedQty.ToWire())
                .With("available", available.ToWire());
    }
}
