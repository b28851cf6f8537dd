using AlpacaMcp.Api.Orders;

namespace AlpacaMcp.Trading.Watching;

/// <summary>How a wait goes on.</summary>
/// <param name="Waited">How long so far.</param>
/// <param name="Order">The order as last heard of.</param>
/// <param name="Event">What just happened to it; null when nothing did.</param>
public sealed record WaitProgress(TimeSpan Waited, Order Order, string? Event);
