namespace AlpacaMcp.Simulator.Exchange.Orders;

internal enum OrderType
{
    Market,
    Limit,
    Stop,
    StopLimit,
    TrailingStop,
}
