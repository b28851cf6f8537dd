using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Connections;

namespace AlpacaMcp.Simulator.Hosting.Network;

/// <summary>Listens on one port, stops when told, and listens again on the same port.</summary>
internal sealed class GatedListener(IConnectionListenerFactory sockets, IConnectionListener first, ReservedPort port) : IConnectionListener
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly ConcurrentDictionary<string, ConnectionContext> _connections = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<IConnectionListener> _used = [first];
    private volatile IConnectionListener _current = first;
    private volatile TaskCompletionSource _open = Completed();
    private volatile TaskCompletionSource _listening = Completed();
    private volatile bool _ended;

    public EndPoint EndPoint { get; } = first.EndPoint;

    public bool IsListening => _listening.Task.IsCompleted;

    /// <summary>Kestrel's own loop binds the port again, so that the gate never has two listeners.</summary>
    public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            var connection = await _current.AcceptAsync(cancellationToken);
            if (connection is not null && await IsWelcomeAsync(connection))
                return connection;
            if (connection is not null)
                continue;
            await _open.Task.WaitAsync(cancellationToken);
            if (_ended)
                return null;
            await ListenAgainAsync(cancellationToken);
        }
    }

    /// <summary>Stops listening and resets every connection.</summary>
    public async Task CloseAsync()
    {
        // Whoever closes it while it is being opened means the port that is about to listen.
        if (_open.Task.IsCompleted)
            await _listening.Task;
        await _turn.WaitAsync();
        try
        {
            if (!_open.Task.IsCompleted || !IsListening || _ended)
                return;
            (_open, _listening) = (Pending(), Pending());
            await _current.UnbindAsync();
            port.Reserve(EndPoint);
            foreach (var connection in _connections.Values)
                ConnectionReset.Send(connection.Features);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Listens again; complete when it does.</summary>
    public Task OpenAsync()
    {
        _open.TrySetResult();
        return _listening.Task;
    }

    public async ValueTask UnbindAsync(CancellationToken cancellationToken = default)
    {
        _ended = true;
        await _current.UnbindAsync(cancellationToken);
        _open.TrySetResult();
        _listening.TrySetResult();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var listener in _used)
            await listener.DisposeAsync();
        port.Dispose();
        _turn.Dispose();
    }

    private async Task ListenAgainAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            _current = await sockets.BindAsync(EndPoint, cancellationToken);
            _used.Add(_current);
            _listening.TrySetResult();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>A connection that came in while the gate closed is cut like the others.</summary>
    private async ValueTask<bool> IsWelcomeAsync(ConnectionContext connection)
    {
        _connections[connection.ConnectionId] = connection;
        connection.ConnectionClosed.Register(() => _connections.TryRemove(connection.ConnectionId, out _));
        if (_open.Task.IsCompleted)
            return true;
        ConnectionReset.Send(connection.Features);
        await connection.DisposeAsync();
        return false;
    }

    private static TaskCompletionSource Pending() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static TaskCompletionSource Completed()
    {
        var completed = Pending();
        completed.SetResult();
        return completed;
    }
}
