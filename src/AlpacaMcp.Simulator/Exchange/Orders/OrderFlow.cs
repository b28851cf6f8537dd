namespace AlpacaMcp.Simulator.Exchange.Orders;

/// <summary>Every change of an order passes here: it is kept, told, and its group follows.</summary>
internal sealed class OrderFlow(OrderList orders, OrderEvents events, IdSource executionIds)
{
    public OrderList Orders => orders;

    public void Add(Order order)
    {
        orders.Add(order);
        Tell(order, WordOf(order.Status), order.CreatedAt, null);
    }

    /// <summary>The old order ends and the new one takes its place, at once.</summary>
    public void Replace(Order old, Order added, DateTimeOffset at)
    {
        Change(old with { Status = OrderStatus.Replaced, ReplacedAt = at, ReplacedBy = added.Id }, OrderEventKind.Replaced, at);
        Add(added);
        GroupFollow.AfterReplacement(added, this, at);
    }

    public Order Change(Order order, OrderEventKind kind, DateTimeOffset at, OrderFill? fill = null)
    {
        var stamped = order with { UpdatedAt = at };
        orders.Update(stamped);
        Tell(stamped, kind, at, fill);
        GroupFollow.After(stamped, this, at);
        return stamped;
    }

    /// <summary>A change nobody is told of: a trailing stop's new mark, an exit's new quantity.</summary>
    public Order Mark(Order order)
    {
        orders.Update(order);
        return order;
    }

    public Order Cancel(Order order, DateTimeOffset at) =>
        Change(order with { Status = OrderStatus.Canceled, CanceledAt = at }, OrderEventKind.Canceled, at);

    /// <summary>Ends an order as its time in force says: a day order whose day is over expires, all others are cancelled.</summary>
    public Order End(Order order, DateTimeOffset at)
    {
        if (!(order.ExpiresAt <= at) || order.Status == OrderStatus.PendingCancel)
            return Cancel(order, at);
        if (order.Terms.TimeInForce == TimeInForce.Day)
            return Change(order with { Status = OrderStatus.Expired, ExpiredAt = at }, OrderEventKind.Expired, at);
        return Cancel(Change(order with { Status = OrderStatus.PendingCancel }, OrderEventKind.PendingCancel, at), at);
    }

    private void Tell(Order order, OrderEventKind kind, DateTimeOffset at, OrderFill? fill) =>
        events.Tell(new OrderEvent(kind, order, at, executionIds.Next(), fill));

    private static OrderEventKind WordOf(OrderStatus status) => status switch
    {
        OrderStatus.Held => OrderEventKind.Held,
        OrderStatus.PendingNew => OrderEventKind.PendingNew,
        _ => OrderEventKind.Accepted,
    };
}
