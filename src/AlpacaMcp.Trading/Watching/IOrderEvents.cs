namespace AlpacaMcp.Trading.Watching;

/// <summary>What happens to the account's orders, as it happens. The connection to the broker is open while somebody listens.</summary>
public interface IOrderEvents
{
    /// <summary>Calls <paramref name="listener"/> for every event from now on, in order, until the answer is disposed. It must not block.</summary>
    IDisposable Listen(Action<OrderEvent> listener);
}
