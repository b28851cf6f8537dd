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

    /// <summary>A leg that waits: for its entry, or beside a working take-profit.</summary>
    Held,
    Filled,
    Canceled,
    Expired,
    Replaced,
    Rejected,
}
