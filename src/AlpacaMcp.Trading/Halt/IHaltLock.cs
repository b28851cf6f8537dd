namespace AlpacaMcp.Trading.Halt;

/// <summary>
/// Shared by those who send, from their last look at the halt until the request is with the socket; taken alone by whoever halts. It holds
/// across processes, so that after a halt nothing of any copy of the server is under way.
/// </summary>
public interface IHaltLock
{
    /// <summary>Null while somebody halts.</summary>
    IDisposable? TryShare();

    /// <summary>Waits until nobody sends.</summary>
    Task<IDisposable> TakeAsync(CancellationToken cancellationToken);
}
