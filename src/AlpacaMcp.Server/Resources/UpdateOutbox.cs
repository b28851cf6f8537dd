using System.Collections.Concurrent;
using System.Threading.Channels;

namespace AlpacaMcp.Server.Resources;

/// <summary>Addresses on their way to one client. One that waits already is not added again, so a slow client is told less often, never more than it can take.</summary>
internal sealed class UpdateOutbox
{
    private readonly Channel<string> _queue = Channel.CreateUnbounded<string>(new() { SingleReader = true });
    private readonly ConcurrentDictionary<string, bool> _waiting = new(StringComparer.Ordinal);

    internal void Add(string uri)
    {
        if (_waiting.TryAdd(uri, true))
            _queue.Writer.TryWrite(uri);
    }

    /// <summary>Sends what is added until it is cancelled.</summary>
    internal async Task SendAsync(Func<string, CancellationToken, Task> send, CancellationToken cancellationToken)
    {
        await foreach (var uri in _queue.Reader.ReadAllAsync(cancellationToken))
        {
            _waiting.TryRemove(uri, out _); // before it is sent: a change from now on must be told again
            await send(uri, cancellationToken);
        }
    }
}
