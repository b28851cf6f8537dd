using System.Buffers;
using System.Net.WebSockets;

namespace AlpacaMcp.Api.Streams;

/// <summary>One open connection: whole messages of bounded length in both directions.</summary>
internal sealed class StreamSocket(WebSocket socket, TimeProvider time) : IAsyncDisposable
{
    private const int MaxMessageBytes = 4 * 1024 * 1024;
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(0.3);

    public async Task SendAsync(byte[] message, CancellationToken cancellationToken)
    {
        try
        {
            await socket.SendAsync(message.AsMemory(), WebSocketMessageType.Text, endOfMessage: true, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsBroken(exception, cancellationToken))
        {
            throw Broken(exception);
        }
    }

    /// <summary>The next message, whichever kind of frame it came in.</summary>
    public async Task<ReadOnlyMemory<byte>> ReceiveAsync(CancellationToken cancellationToken)
    {
        var message = new ArrayBufferWriter<byte>(4096);
        while (true)
        {
            var read = await ReceiveAsync(message.GetMemory(4096), cancellationToken).ConfigureAwait(false);
            if (read.MessageType == WebSocketMessageType.Close)
                throw new AlpacaStreamException("Alpaca closed the stream.");
            message.Advance(read.Count);
            if (message.WrittenCount > MaxMessageBytes)
                throw new AlpacaStreamException($"The stream sent a message above {MaxMessageBytes} bytes.");
            if (read.EndOfMessage)
                return message.WrittenMemory;
        }
    }

    /// <summary>Passes messages over until one is what is waited for.</summary>
    public async Task SkipUntilAsync(Func<ReadOnlyMemory<byte>, bool> isIt, CancellationToken cancellationToken)
    {
        var found = false;
        while (!found)
            found = isIt(await ReceiveAsync(cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Says goodbye if that goes quickly. Alpaca does not answer it, so nobody waits for an answer.</summary>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(Farewell, time);
        try
        {
            if (socket.State == WebSocketState.Open)
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsBroken(exception, CancellationToken.None))
        {
            socket.Abort(); // Whoever does not take a goodbye gets none.
        }
        socket.Dispose();
    }

    /// <summary>A cancelled read would abort the connection; a read that is left leaves it open for the goodbye.</summary>
    private async Task<ValueWebSocketReceiveResult> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await socket.ReceiveAsync(buffer, CancellationToken.None).AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsBroken(exception, cancellationToken))
        {
            throw Broken(exception);
        }
    }

    /// <summary>An aborted socket, as after a ping without an answer, says that it was cancelled though nobody did.</summary>
    private static bool IsBroken(Exception exception, CancellationToken cancellationToken) =>
        exception is WebSocketException or IOException or InvalidOperationException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private static AlpacaStreamException Broken(Exception exception) => new("The stream broke off.", inner: exception);
}
