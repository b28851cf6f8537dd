namespace AlpacaMcp.Simulator.Hosting.Network;

/// <summary>The exchange's port: closed, it refuses every connection; opened again, it is the same port.</summary>
public sealed class PortGate
{
    private readonly TimeProvider _system;
    private GatedListener? _listener;
    private ITimer? _reopening;

    internal PortGate(TimeProvider system) => _system = system;

    /// <summary>Whether connections are taken.</summary>
    public bool IsOpen => Listener.IsListening;

    /// <summary>Refuses connections from now on and resets those there are.</summary>
    /// <param name="duration">System time after which it opens by itself; null waits for <see cref="OpenAsync"/>.</param>
    public async Task CloseAsync(TimeSpan? duration = null)
    {
        await Listener.CloseAsync();
        var reopening = duration is { } span ? _system.CreateTimer(_ => Listener.OpenAsync(), null, span, Timeout.InfiniteTimeSpan) : null;
        Interlocked.Exchange(ref _reopening, reopening)?.Dispose();
    }

    /// <summary>Takes connections again; complete when the port listens.</summary>
    public Task OpenAsync()
    {
        Interlocked.Exchange(ref _reopening, null)?.Dispose();
        return Listener.OpenAsync();
    }

    private GatedListener Listener => _listener ?? throw new InvalidOperationException("The exchange has not started.");

    internal void Attach(GatedListener listener) => _listener = listener;
}
