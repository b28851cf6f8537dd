using System.Buffers;
using System.Net.WebSockets;

namespace AlpacaMcp.Simulator.Streams;

/// <summary>Whole messages of a client, up to a length.</summary>
internal sealed class FrameReader(WebSocket socket, int longest)
{
    /// <summary>Why there are no more.</summary>
    public WebSocketCloseStatus Status { get; private set; } = WebSocketCloseStatus.NormalClosure;

    /// <summary>The next message, or null when the client has closed or has said too much.</summary>
    public async Task<(WebSocketMessageType Type, ReadOnlyMemory<byte> Bytes)?> NextAsync()
    {
        var message = new ArrayBufferWriter<byte>(512);
        while (true)
        {
            var read = await socket.ReceiveAsync(message.GetMemory(512), CancellationToken.None);
            if (read.MessageType == WebSocketMessageType.Close)
                return null;
            message.Advance(read.Count);
            if (message.WrittenCount > longest)
            {
                Status = WebSocketCloseStatus.MessageTooBig;
                return null;
            }
            if (read.EndOfMessage)
                return (read.MessageType, message.WrittenMemory);
        }
    }
}
