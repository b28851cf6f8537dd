using System.Collections.Concurrent;

namespace AlpacaMcp.Server.Resources;

/// <summary>What one client watches, and what it is to be told.</summary>
internal sealed class WatchedResources(TimeProvider time) : IDisposable
{
    /// <summary>More than any client shows; a bound because each costs memory.</summary>
    internal const int Most = 200;

    // A broker that cannot be reached must not keep the client from its answer; what it missed is told when the broker is back.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<string, ResourceWatch> _watches = new(StringComparer.Ordinal);
    private readonly UpdateOutbox _outbox = new();

    /// <summary>Watches a resource; once however often it is asked for. False when nothing tells of its changes, or there are too many.</summary>
    internal bool Add(ResourceAddress address)
    {
        if (address.Entry.Watch is null)
            return false;
        lock (_watches)
        {
            if (_watches.ContainsKey(address.Uri))
                return true;
            if (_watches.Count >= Most)
                return false;
            _watches[address.Uri] = address.Watch(() => _outbox.Add(address.Uri))!; // it can be watched
            return true;
        }
    }

    /// <summary>Completes when no later change will be missed, or after a while.</summary>
    internal async Task ReadyAsync(CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await Task.WhenAll(_watches.Values.Select(watch => watch.ReadyAsync(either.Token)));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Told later.
        }
    }

    internal void Remove(string uri)
    {
        if (_watches.TryRemove(uri, out var watch))
            watch.Listening.Dispose();
    }

    /// <summary>Tells of changes until it is cancelled; what is no longer watched is not told.</summary>
    internal Task TellAsync(Func<string, CancellationToken, Task> tell, CancellationToken cancellationToken) =>
        _outbox.SendAsync((uri, token) => _watches.ContainsKey(uri) ? tell(uri, token) : Task.CompletedTask, cancellationToken);

    public void Dispose()
    {
        foreach (var uri in _watches.Keys)
            Remove(uri);
    }
}
