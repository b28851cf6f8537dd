using System.Net.WebSockets;

namespace AlpacaMcp.Api.Streams;

/// <summary>Opens connections. Keys travel in the first message, never in a header, and no redirect is followed.</summary>
internal sealed class StreamSockets(AlpacaApiOptions options, StreamPacing pacing, TimeProvider time) : IDisposable
{
    private readonly HttpMessageInvoker http = new(new OutboundHosts(StreamAddress.Trading(options), StreamAddress.Data(options, "/")).CreateHandler(TimeSpan.Zero));

    /// <summary>Opens a connection and lets it introduce itself, both within the time of one attempt.</summary>
    /// <param name="address">Where.</param>
    /// <param name="introduceAsync">Authenticates and subscribes.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="AlpacaStreamException">It cannot be had.</exception>
    public async Task<StreamSocket> OpenAsync(Uri address, Func<StreamSocket, CancellationToken, Task> introduceAsync, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(options.AttemptTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        StreamSocket? socket = null;
        try
        {
            socket = new(await ConnectAsync(address, either.Token).ConfigureAwait(false), time);
            await introduceAsync(socket, either.Token).ConfigureAwait(false);
            return socket;
        }
        catch (Exception exception)
        {
            if (socket is not null)
                await socket.DisposeAsync().ConfigureAwait(false);
            if (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested)
                throw new AlpacaStreamException($"The stream did not open within {options.AttemptTimeout.TotalSeconds} s.", inner: exception);
            throw;
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<ClientWebSocket> ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = pacing.PingInterval;
        socket.Options.KeepAliveTimeout = pacing.PongTimeout;
        socket.Options.CollectHttpResponseDetails = true;
        try
        {
            await socket.ConnectAsync(address, http, cancellationToken).ConfigureAwait(false);
            return socket;
        }
        catch (WebSocketException exception)
        {
            var status = (int)socket.HttpStatusCode;
            socket.Dispose();
            throw StreamErrors.OfStatus(status, exception);
        }
        catch (OperationCanceledException)
        {
            socket.Dispose();
            throw;
        }
    }
}
