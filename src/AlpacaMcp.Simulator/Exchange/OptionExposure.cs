using AlpacaMcp.Simulator.Exchange.Money;
using AlpacaMcp.Simulator.Exchange.Options;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Exchange.Rules;

namespace AlpacaMcp.Simulator.Exchange;

/// <summary>What an account has sold in contracts, and what stands behind it.</summary>
internal sealed class OptionExposure(Portfolio portfolio, OrderList orders)
{
    /// <summary>Shares that sold calls keep from being sold.</summary>
    public decimal CoveringShares(Instrument underlying, Order? without = null) =>
        OptionContract.Shares * SpreadRule.Uncovered(Lots(underlying, without), OptionType.Call);

    public OptionRisk Of(Instrument underlying, IEnumerable<OptionLot> added, Order? replaced)
    {
        var before = Lots(underlying, replaced);
        OptionLot[] after = [.. before, .. added];
        var shares = portfolio.Of(underlying).Qty - HeldQuantity.Of(orders.OpenOf(underlying));
        return new OptionRisk(
            SpreadRule.Uncovered(before, OptionType.Call), SpreadRule.Uncovered(after, OptionType.Call), shares,
            SpreadRule.WorstLoss(SpreadRule.WithoutCovered(before, shares)), SpreadRule.WorstLoss(SpreadRule.WithoutCovered(after, shares)));
    }

    /// <summary>
    /// What is held, less what open orders sell; market orders that buy back count as done. Open multi-leg orders are left out: each covers itself.
    /// </summary>
    private OptionLot[] Lots(Instrument underlying, Order? without) =>
    [
        .. portfolio.Holdings.Select(holding => Lot(holding.Instrument, holding.Qty, underlying)).OfType<OptionLot>(),
        .. orders.OpenContracts.Where(order => order.Id != without?.Id && !order.IsLeg).Select(order => Lot(order.Instrument, Promised(order), underlying)).OfType<OptionLot>(),
    ];

    private static OptionLot? Lot(Instrument instrument, decimal qty, Instrument underlying) =>
        qty != 0 && instrument.Option is { } contract && contract.Underlying.Symbol == underlying.Symbol ? new OptionLot(contract, qty) : null;

    private static decimal Promised(Order order) => order switch
    {
        { Terms.IsBuy: false } => -order.RemainingQty,
        { Opens: false, Terms.Type: OrderType.Market } => order.RemainingQty,
        _ => 0,
    };
}
