using AlpacaMcp.Simulator.Exchange.Rules;

namespace AlpacaMcp.Simulator.Exchange.Orders;

/// <summary>The orders of a multi-leg order's contracts; they have no price of their own and live as long as their parent.</summary>
internal static class SpreadLegs
{
    /// <param name="parent">The whole.</param>
    /// <param name="legs">What it trades.</param>
    /// <param name="replaced">The legs of the order it replaces, which may have been filled in part; else empty.</param>
    /// <param name="ids">Where ids come from.</param>
    public static IReadOnlyList<Order> Of(Order parent, IReadOnlyList<ProposedLeg> legs, IReadOnlyList<Order> replaced, IdSource ids) =>
        [.. legs.Select((leg, i) => Filled(Leg(parent, leg, ids) with { Sequence = parent.Sequence + 1 + i }, replaced))];

    private static Order Leg(Order parent, ProposedLeg leg, IdSource ids) => parent with
    {
        Id = ids.Next(),
        ClientOrderId = ids.Next().ToString(),
        Instrument = leg.Instrument,
        Terms = parent.Terms with { Side = leg.IsBuy ? OrderSide.Buy : OrderSide.Sell, Qty = parent.Terms.Qty * leg.RatioQty, LimitPrice = null },
        Intent = leg.Intent,
        RatioQty = leg.RatioQty,
        ReferencePrice = 0,
        Replaces = null,
        IsLeg = true,
        Armed = true,
    };

    private static Order Filled(Order leg, IReadOnlyList<Order> replaced) =>
        replaced.FirstOrDefault(old => old.Instrument.Symbol == leg.Instrument.Symbol) is { } old
            ? leg with { Replaces = old.Id, FilledQty = old.FilledQty, FilledCost = old.FilledCost, FilledAvgPrice = old.FilledAvgPrice, FilledAt = old.FilledAt }
            : leg;
}
