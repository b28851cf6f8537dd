using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AlpacaMcp.Simulator.Hosting.Network;

/// <summary>Kestrel's sockets behind a gate that can stop listening.</summary>
internal sealed class GatedTransport(PortGate gate, ILoggerFactory loggers) : IConnectionListenerFactory
{
    public async ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        var port = new ReservedPort();
        var sockets = new SocketTransportFactory(
            Options.Create(new SocketTransportOptions { CreateBoundListenSocket = port.Take }), loggers);
        var listener = new GatedListener(sockets, await sockets.BindAsync(endpoint, cancellationToken), port);
        gate.Attach(listener);
        return listener;
    }
}
