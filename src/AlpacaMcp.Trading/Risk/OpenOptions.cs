using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Options;

namespace AlpacaMcp.Trading.Risk;

/// <summary>An option order that may still fill, in the book or on its way there. It may fill, or never: whichever is worse is counted.</summary>
/// <param name="Lots">What is left of it.</param>
/// <param name="Cost">USD at its own price, negative when it brings money; null when nothing bounds it.</param>
internal sealed record OpenOptions(IReadOnlyList<OptionLot> Lots, decimal? Cost)
{
    private decimal? OwnLoss { get; } = Lots.Count > 1 && Lots[0].Qty != 0 && Lots.All(lot => lot.Opens) ? PayoffWith(Lots, Cost ?? 0).WorstLoss : null;

    /// <summary>What filling it puts at risk besides <see cref="Legs"/>, USD.</summary>
    internal decimal AtRisk => OwnLoss ?? Math.Max(0, Cost ?? 0);

    /// <summary>What it does to the book at worst: a spread covers itself, since it fills as one; of anything else the sales count and the purchases cover nothing.</summary>
    internal IEnumerable<OptionLot> Legs => OwnLoss is null ? Lots.Where(lot => lot.Qty < 0) : [];

    /// <summary>Lots with what they cost together, as the engine wants it: on one of them.</summary>
    internal static Payoff PayoffWith(IReadOnlyList<OptionLot> lots, decimal cost, params IEnumerable<PayoffLeg> beside)
    {
        var legs = lots.Select(lot => lot.ToLeg()).ToList();
        legs[0] = legs[0] with { EntryPrice = cost / legs[0].Units };
        return Payoff.Of([.. beside, .. legs]);
    }

    /// <summary>Of two states of one order the one that trades more, at the higher cost of the two.</summary>
    internal static OpenOptions? Larger(OpenOptions? a, OpenOptions? b)
    {
        if (a is null || b is null)
            return a ?? b;
        var more = a.Lots.Sum(lot => Math.Abs(lot.Qty)) >= b.Lots.Sum(lot => Math.Abs(lot.Qty)) ? a : b;
        return new(more.Lots, a.Cost is { } first && b.Cost is { } second ? Math.Max(first, second) : a.Cost ?? b.Cost);
    }

    /// <summary>The rest of a broker's order; null when it has ended or is no option order.</summary>
    internal static OpenOptions? Of(Order order)
    {
        var left = (order.Qty ?? 0) - (order.FilledQty ?? 0);
        if (!order.Status.IsOpen || left <= 0)
            return null;
        var isMultiLeg = order.OrderClass == OrderClass.Mleg;
        List<OptionLot?> lots = isMultiLeg
            ? [.. order.Legs.Select(leg => OptionLot.Of(leg.Symbol, leg.Side, left * (leg.RatioQty ?? 1), leg.PositionIntent))]
            : [OptionLot.Of(order.Symbol, order.Side, left, order.PositionIntent)];
        var price = isMultiLeg || order.Side == OrderSide.Buy ? PriceTerms.Of(order).OwnPrice : -order.LimitPrice;
        return lots.OfType<OptionLot>().ToList() is { Count: > 0 } known ? new(known, price * left * PayoffLeg.StandardMultiplier) : null;
    }
}
