namespace AlpacaMcp.Simulator.Exchange.Orders;

/// <summary>What the trade_updates stream calls a change of an order.</summary>
internal enum OrderEventKind
{
    PendingNew,
    Accepted,
    New,
    Held,
    PartialFill,
    Fill,
    PendingCancel,
    Canceled,
    Expired,
    PendingReplace,
    Replaced,
    Rejected,
}
