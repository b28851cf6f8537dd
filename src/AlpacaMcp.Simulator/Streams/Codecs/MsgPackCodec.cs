using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using Nerdbank.MessagePack;

namespace AlpacaMcp.Simulator.Streams.Codecs;

/// <summary>MessagePack in binary frames; instants are its timestamp extension, decimals its doubles.</summary>
/// <seealso href="https://github.com/msgpack/msgpack/blob/master/spec.md"/>
internal sealed class MsgPackCodec : IStreamCodec
{
    public WebSocketMessageType FrameType => WebSocketMessageType.Binary;

    public byte[] Write(object message)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        var writer = new MessagePackWriter(buffer);
        Write(ref writer, message);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    public JsonElement? Read(WebSocketMessageType frameType, ReadOnlyMemory<byte> frame) =>
        frameType == WebSocketMessageType.Text ? JsonCodec.Parse(frame) : MsgPackJson.Read(frame);

    private static void Write(ref MessagePackWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNil(); break;
            case string text: writer.Write(text); break;
            case bool truth: writer.Write(truth); break;
            case int whole: writer.Write(whole); break;
            case long whole: writer.Write(whole); break;
            case decimal number: writer.Write((double)number); break;
            case DateTimeOffset instant: writer.Write(instant.UtcDateTime); break;
            case JsonElement element: Write(ref writer, element); break;
            case WireMap map: Write(ref writer, map); break;
            case IReadOnlyCollection<object> list: Write(ref writer, list); break;
            default: throw new NotSupportedException($"A message cannot hold a {value.GetType().Name}.");
        }
    }

    private static void Write(ref MessagePackWriter writer, WireMap map)
    {
        writer.WriteMapHeader(map.Count);
        foreach (var (name, value) in map)
        {
            writer.Write(name);
            Write(ref writer, value);
        }
    }

    private static void Write(ref MessagePackWriter writer, IReadOnlyCollection<object> list)
    {
        writer.WriteArrayHeader(list.Count);
        foreach (var item in list)
            Write(ref writer, item);
    }

    private static void Write(ref MessagePackWriter writer, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteMapHeader(element.GetPropertyCount());
                foreach (var property in element.EnumerateObject())
                {
                    writer.Write(property.Name);
                    Write(ref writer, property.Value);
                }
                break;
            case JsonValueKind.Array:
                writer.WriteArrayHeader(element.GetArrayLength());
                foreach (var item in element.EnumerateArray())
                    Write(ref writer, item);
                break;
            default:
                Write(ref writer, Scalar(element));
                break;
        }
    }

    private static object? Scalar(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.TryGetInt64(out var whole) ? whole : element.GetDecimal(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
