namespace AlpacaMcp.Simulator.Exchange.Orders;

/// <summary>One change of an order.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Order">The order after it.</param>
/// <param name="At">Exchange time.</param>
/// <param name="ExecutionId">Id of this event.</param>
/// <param name="Fill">The execution, for fills.</param>
internal sealed record OrderEvent(OrderEventKind Kind, Order Order, DateTimeOffset At, Guid ExecutionId, OrderFill? Fill);
