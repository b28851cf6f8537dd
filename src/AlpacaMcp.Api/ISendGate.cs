namespace AlpacaMcp.Api;

/// <summary>Asked at the last moment before a request that changes something is handed to the socket: the connection stands, nothing has left yet.</summary>
public interface ISendGate
{
    /// <summary>Waits until the request may leave.</summary>
    /// <param name="cancellationToken">Gives up; nothing has left then.</param>
    /// <returns>Held until the request has been handed to the socket.</returns>
    /// <exception cref="SendRefusedException">The request must not leave.</exception>
    ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken);
}
