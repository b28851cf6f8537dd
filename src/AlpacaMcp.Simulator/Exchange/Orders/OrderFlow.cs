using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Orders;

/// <summary>Every change of an order passes here: it is kept, told, and its group follows.</summary>
internal sealed class OrderFlow(OrderList orders, OrderEvents events, IdSource executionIds)
{
    public OrderList Orders => orders;

    /// <summary>An order and the legs it brings along: all are there before any is told of. Those of a multi-leg order are told of with it.</summary>
    public void Add(Order order, params IReadOnlyList<Order> legs)
    {
        Order[] added = [order, .. legs];
        Array.ForEach(added, orders.Add);
        foreach (var one in added.Where(one => !one.IsSpreadLeg))
            Tell(one, WordOf(one.Status), one.CreatedAt, null);
    }

    /// <summary>The old order ends and the new one takes its place, at once.</summary>
    public void Replace(Order old, Order added, IReadOnlyList<Order> spreadLegs, DateTimeOffset at)
    {
        Change(old with { Status = OrderStatus.Replaced, ReplacedAt = at, ReplacedBy = added.Id }, OrderEventKind.Replaced, at);
        Add(added, spreadLegs);
        GroupFollow.AfterReplacement(added, this, at);
    }

    public Order Change(Order order, OrderEventKind kind, DateTimeOffset at, OrderFill? fill = null)
    {
        var stamped = order with { UpdatedAt = at };
        orders.Update(stamped);
        foreach (var leg in LegsOf(stamped))
            orders.Update(leg.Following(stamped));
        Tell(stamped, kind, at, fill);
        GroupFollow.After(stamped, this, at);
        return stamped;
    }

    /// <summary>The legs of a multi-leg order; of every other order none.</summary>
    public Order[] LegsOf(Order order) =>
        order is { IsSpread: true, Group: { } group } ? [.. orders.Members(group).Where(member => member.IsLeg)] : [];

    /// <summary>A change nobody is told of: a trailing stop's new mark, an exit's new quantity.</summary>
    public Order Mark(Order order)
    {
        orders.Update(order);
        return order;
    }

    public Order Cancel(Order order, DateTimeOffset at) =>
        Change(order with { Status = OrderStatus.Canceled, CanceledAt = at }, OrderEventKind.Canceled, at);

    /// <summary>Ends an order as its time in force says: a day order whose day is over and every order for contracts expire, all others are cancelled.</summary>
    public Order End(Order order, DateTimeOffset at)
    {
        if (!(order.ExpiresAt <= at) || order.Status == OrderStatus.PendingCancel)
            return Cancel(order, at);
        if (order.Terms.TimeInForce == TimeInForce.Day || order.Instrument.Class == AssetClass.UsOption)
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
