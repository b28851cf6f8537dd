namespace AlpacaMcp.Simulator.Exchange.Orders;

/// <summary>What an open order waits for: a price, an instant, or the next turn.</summary>
/// <param name="On">Which price; null when no price wakes it.</param>
/// <param name="Level">The price that wakes it.</param>
/// <param name="Always">Every turn wakes it.</param>
/// <param name="At">The instant that wakes it at the latest.</param>
internal readonly record struct Wake(WakePrice? On, decimal Level, bool Always, DateTimeOffset? At)
{
    public static Wake Of(Order order) => order switch
    {
        { IsOpen: false } or { IsSpreadLeg: true } => default,
        { Status: OrderStatus.PendingCancel } => new(null, 0, true, null),
        { Status: OrderStatus.Accepted or OrderStatus.PendingNew } => new(null, 0, false, order.ActiveFrom),
        { RestsUntil: { } until } => new(null, 0, false, until),
        { IsSpread: true } => new(null, 0, true, order.ExpiresAt),
        { IsWorking: false } => new(null, 0, false, order.ExpiresAt),
        { Terms.IsAuction: true } => new(null, 0, false, TradingHours.AuctionAt(order.Terms, order.ActiveFrom)),
        { AwaitsElection: true, Terms.IsTrailing: false, StopPrice: { } stop } =>
            new(order.Terms.IsBuy ? WakePrice.TradeFromBelow : WakePrice.TradeFromAbove, stop, false, order.ExpiresAt),
        { AwaitsElection: false, Terms.IsImmediate: false, WorstPrice: { } worst } =>
            new(order.Terms.IsBuy ? WakePrice.Ask : WakePrice.Bid, worst, false, order.ExpiresAt),
        _ => new(null, 0, true, order.ExpiresAt),
    };
}
