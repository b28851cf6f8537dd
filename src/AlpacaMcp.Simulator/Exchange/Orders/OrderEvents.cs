namespace AlpacaMcp.Simulator.Exchange.Orders;

/// <summary>Tells listeners of every change of the account's orders, in order, under the venue's lock: they must not wait.</summary>
internal sealed class OrderEvents
{
    private Action<OrderEvent>? _listeners;

    /// <summary>Listens until it leaves; both only under the venue's lock.</summary>
    public void Listen(Action<OrderEvent> listener) => _listeners += listener;

    public void Leave(Action<OrderEvent> listener) => _listeners -= listener;

    public void Tell(OrderEvent orderEvent) => _listeners?.Invoke(orderEvent);
}
