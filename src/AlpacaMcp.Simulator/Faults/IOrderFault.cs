using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Faults;

/// <summary>A fault that strikes a new order within the turn that has accepted it; it travels as a feature of the request.</summary>
internal interface IOrderFault
{
    void Strike(TradingAccount account, Order order, DateTimeOffset now);
}
