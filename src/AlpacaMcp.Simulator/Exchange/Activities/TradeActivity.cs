using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Activities;

/// <summary>One execution of an order.</summary>
/// <param name="Order">The order after it.</param>
/// <param name="Fill">Its price and quantity.</param>
internal sealed record TradeActivity(Order Order, OrderFill Fill)
{
    /// <summary>Whether something of the order is left.</summary>
    public bool IsPartial => Order.Status == OrderStatus.PartiallyFilled;

    /// <summary>buy, sell, or sell_short for a sale that opens a short position in a stock.</summary>
    public string Side => Order is { Intent: PositionIntent.SellToOpen, Instrument.Class: AssetClass.UsEquity } ? "sell_short" : Order.Terms.Side.Word();

    public decimal LeavesQty => IsPartial ? Order.RemainingQty : 0;
}
