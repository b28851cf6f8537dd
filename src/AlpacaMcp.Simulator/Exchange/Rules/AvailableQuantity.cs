using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Wire;

namespace AlpacaMcp.Simulator.Exchange.Rules;

/// <summary>An order that closes takes at most what is held and not yet promised; it never flips a position.</summary>
internal sealed class AvailableQuantity : IOrderRule
{
    public Refusal? Check(OrderProposal proposal)
    {
        // A leg that waits for its entry promises nothing yet.
        if (proposal.Opens || proposal.Replaced is { HoldsPosition: false })
            return null;
        var holders = proposal.OpenOrders.Where(order => order.PromisedQty > 0 && (proposal.Replaced is not { Group: { } group } || order.Group != group)).ToArray();
        var held = HeldQuantity.Of(holders) + proposal.CoveringShares;
        var available = Math.Max(0, Math.Abs(proposal.Holding.Qty) - held);
        if (proposal.Qty <= available)
            return null;
        if (proposal.Instrument.IsCrypto)
            return CoinBalance.TooSmall(proposal.Instrument.Coin, proposal.Qty, proposal.Holding.Qty, available);
        var refusal = Refusal.Forbidden($"insufficient qty available for order (requested: {proposal.Qty.ToWire()}, available: {available.ToWire()})")
            .With("symbol", proposal.Instrument.Symbol)
            .With("existing_qty", proposal.Holding.Qty.ToWire())
            .With("held_for_orders", held.ToWire())
            .With("available", available.ToWire());
        return refusal with { RelatedOrders = [.. holders.Select(order => order.Id)] };
    }
}
