using AlpacaMcp.Api.Orders;

namespace AlpacaMcp.Trading.Watching;

/// <summary>What happens to the account's orders, as it happens. The connection to the broker is open while somebody listens.</summary>
public interface IOrderEvents
{
    /// <summary>
    /// Calls <paramref name="listener"/> for every event from now on, in order, until the answer is disposed. It must neither block nor throw.
    /// The same event may come twice. Opening the connection takes a moment: see <see cref="ReadyAsync"/>.
    /// </summary>
    IDisposable Listen(Action<OrderEvent> listener);

    /// <summary>
    /// Completes when events are told, by the stream or by looking every few seconds: whoever listens, awaits this and then reads an order
    /// misses nothing. Only while somebody listens.
    /// </summary>
    Task ReadyAsync(CancellationToken cancellationToken);

    /// <summary>Looks after this order too when a gap is closed; whoever has read an order and waits for it says so.</summary>
    void Remember(Order order);

    /// <summary>How events are learned at present.</summary>
    WatchStatus Status { get; }
}
