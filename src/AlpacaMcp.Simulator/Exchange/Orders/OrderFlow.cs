namespace AlpacaMcp.Simulator.Exchange.Orders;

/// <summary>Every change of an order passes here: it is kept, told, and its group follows.</summary>
internal sealed class OrderFlow(OrderList orders, OrderEvents events, IdSource executionIds)
{
    public OrderList Orders => orders;

    /// <summary>An order and the legs it brings along: all are there before any is told of.</summary>
    public void Add(Order order, params IReadOnlyList<Order> legs)
    {
        Order[] added = [order, .. legs];
        Array.ForEach(added, orders.Add);
        Array.ForEach(added, one => Tell(one, WordOf(one.Status), one.CreatedAt, null));
    }

    public Order Change(Order order, OrderEventKind kind, DateTimeOffset at, OrderFill? fill = null)
    {
        var stamped = order with { UpdatedAt = at };
        orders.Update(stamped);
        Tell(stamped, kind, at, fill);
        GroupFollow.After(stamped, this, at);
        return stamped;
    }

    /// <summary>A change nobody is told of: a trailing stop's new mark.</summary>
    public Order Mark(Order order)
    {
        orders.Update(order);
        return order;
    }

    public void Cancel(Order order, DateTimeOffset at) =>
        Change(order with { Status = OrderStatus.Canceled, CanceledAt = at }, OrderEventKind.Canceled, at);

    private void Tell(Order order, OrderEventKind kind, DateTimeOffset at, OrderFill? fill) =>
        events.Tell(new OrderEvent(kind, order, at, executionIds.Next(), fill));

    private static OrderEventKind WordOf(OrderStatus status) => status switch
    {
        OrderStatus.Held => OrderEventKind.Held,
        OrderStatus.PendingNew => OrderEventKind.PendingNew,
        _ => OrderEventKind.Accepted,
    };
}
