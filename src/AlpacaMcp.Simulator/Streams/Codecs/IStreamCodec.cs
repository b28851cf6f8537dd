using System.Net.WebSockets;
using System.Text.Json;

namespace AlpacaMcp.Simulator.Streams.Codecs;

/// <summary>How messages become frames and frames become messages.</summary>
internal interface IStreamCodec
{
    /// <summary>The kind of frame it writes.</summary>
    WebSocketMessageType FrameType { get; }

    /// <summary>Writes a map or a list of maps.</summary>
    byte[] Write(object message);

    /// <summary>Reads a frame of either kind; null when it is not well-formed.</summary>
    JsonElement? Read(WebSocketMessageType frameType, ReadOnlyMemory<byte> frame);
}
