using AlpacaMcp.Simulator.Exchange.Money;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Past;

namespace AlpacaMcp.Simulator.Exchange.Activities;

/// <summary>Writes executions into the activities, and beside those of coins the fee.</summary>
/// <remarks>Alpaca posts coin fees at the end of the day; here they are taken and posted with the execution.</remarks>
internal sealed class TradeEntries(ActivityList activities, PortfolioPast past, Portfolio portfolio)
{
    public void Hear(OrderEvent told)
    {
        // A multi-leg order is executed in its legs.
        if (told.Fill is not { } fill || told.Order.Terms.IsMleg && !told.Order.IsLeg)
            return;
        var before = past.QtyOf(told.Order.Instrument);
        activities.Add(new TradeActivity(told.Order, fill), told.At, told.ExecutionId);
        if (told.Order.Instrument.IsCrypto)
            activities.Add(Fee(told, fill, before), told.At);
    }

    private CoinFee Fee(OrderEvent told, OrderFill fill, decimal before) => new(told.Order, fill, told.Order.Terms.IsBuy
        ? fill.PositionQty - before - fill.Qty
        : -portfolio.Ledger.Entries[^1].Postings.Where(posting => posting.Account == GeneralLedger.Fees).Sum(posting => posting.Amount));
}
