namespace AlpacaMcp.Simulator.Exchange.Orders;

internal enum TimeInForce
{
    Day,
    Gtc,
    Opg,
    Cls,
    Ioc,
    Fok,
}
