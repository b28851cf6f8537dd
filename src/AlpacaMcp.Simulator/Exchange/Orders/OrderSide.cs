namespace AlpacaMcp.Simulator.Exchange.Orders;

internal enum OrderSide
{
    Buy,
    Sell,
}
