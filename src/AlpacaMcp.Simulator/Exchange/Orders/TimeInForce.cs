namespace AlpacaMcp.Simulator.Exchange.Orders;

internal enum TimeInForce
{
    Day,
    Gtc,
    Ioc,
    Fok,
}
