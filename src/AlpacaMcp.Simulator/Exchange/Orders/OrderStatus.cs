namespace AlpacaMcp.Simulator.Exchange.Orders;

internal enum OrderStatus
{
    /// <summary>Queued for the next session.</summary>
    Accepted,

    /// <summary>Received; on its way to the market.</summary>
    PendingNew,
    New,
    PartiallyFilled,
    PendingCancel,
    Filled,
    Canceled,
    Expired,
    Replaced,
}
