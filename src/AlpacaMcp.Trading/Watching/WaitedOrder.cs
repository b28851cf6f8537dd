using AlpacaMcp.Api.Orders;

namespace AlpacaMcp.Trading.Watching;

/// <summary>How a wait for an order ended.</summary>
/// <param name="Order">The order as it is now.</param>
/// <param name="IsReached">False when the time ran out first.</param>
/// <param name="Waited">How long it took.</param>
/// <param name="Watch">How the order was watched at the end.</param>
/// <param name="IsConfirmed">Whether the order was read at the end; false when it could not be and is as last heard of.</param>
public sealed record WaitedOrder(Order Order, bool IsReached, TimeSpan Waited, WatchStatus Watch, bool IsConfirmed = true);
