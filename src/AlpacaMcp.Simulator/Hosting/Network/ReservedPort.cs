using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace AlpacaMcp.Simulator.Hosting.Network;

/// <summary>Keeps a port for us while nothing listens on it: a bound socket that does not listen refuses every connection.</summary>
internal sealed class ReservedPort : IDisposable
{
    private Socket? _held;

    public void Reserve(EndPoint endpoint) => _held = SocketTransportOptions.CreateDefaultBoundListenSocket(endpoint);

    public Socket Take(EndPoint endpoint) =>
        Interlocked.Exchange(ref _held, null) ?? SocketTransportOptions.CreateDefaultBoundListenSocket(endpoint);

    public void Dispose() => _held?.Dispose();
}
