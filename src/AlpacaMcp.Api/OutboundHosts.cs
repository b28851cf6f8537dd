using System.Net.Sockets;

namespace AlpacaMcp.Api;

/// <summary>
/// The only servers that are ever connected to. The connection itself asks, before a name is looked up: no address gets around it, wherever it came
/// from. No redirect is followed, no cookie kept, and no proxy of the environment is asked, for it would be another server.
/// </summary>
/// <param name="allowed">Their addresses; scheme, host and port count.</param>
public sealed class OutboundHosts(params IReadOnlyList<Uri> allowed)
{
    /// <summary>Whether the server may be connected to.</summary>
    /// <param name="host">Name or address, without brackets.</param>
    /// <param name="port">The port.</param>
    public bool Allows(string host, int port) => allowed.Any(uri => uri.Port == port && uri.IdnHost.Equals(host, StringComparison.OrdinalIgnoreCase));

    /// <summary>A handler that connects to nobody else.</summary>
    /// <param name="connectionLifetime">How long a connection is used again, so that a name may come to mean another address.</param>
    public SocketsHttpHandler CreateHandler(TimeSpan connectionLifetime) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        PooledConnectionLifetime = connectionLifetime,
        ActivityHeadersPropagator = null, // Nobody is told of our traces: no traceparent, no baggage.
        ConnectCallback = ConnectAsync,
    };

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var server = context.DnsEndPoint;
        if (!Allows(server.Host, server.Port))
            throw new IOException($"{server.Host}:{server.Port} is none of the servers that this one may ask.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(server, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
