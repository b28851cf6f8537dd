using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using AlpacaMcp.Simulator.Wire;

namespace AlpacaMcp.Simulator.Streams.Codecs;

/// <summary>JSON in text frames, or in binary ones as the trading stream sends it.</summary>
internal sealed class JsonCodec(WebSocketMessageType frameType) : IStreamCodec
{
    public WebSocketMessageType FrameType => frameType;

    public byte[] Write(object message)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer))
            Write(writer, message);
        return buffer.WrittenSpan.ToArray();
    }

    public JsonElement? Read(WebSocketMessageType frameType, ReadOnlyMemory<byte> frame) => Parse(frame);

    public static JsonElement? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            RequestJson.ReadTexts(document.RootElement);
            return document.RootElement.Clone();
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case bool truth: writer.WriteBooleanValue(truth); break;
            case int whole: writer.WriteNumberValue(whole); break;
            case long whole: writer.WriteNumberValue(whole); break;
            case decimal number: writer.WriteNumberValue(number); break;
            case DateTimeOffset instant: writer.WriteStringValue(instant.ToWire()); break;
            case JsonElement element: element.WriteTo(writer); break;
            case WireMap map: Write(writer, map); break;
            case IReadOnlyCollection<object> list: Write(writer, list); break;
            default: throw new NotSupportedException($"A message cannot hold a {value.GetType().Name}.");
        }
    }

    private static void Write(Utf8JsonWriter writer, WireMap map)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in map)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyCollection<object> list)
    {
        writer.WriteStartArray();
        foreach (var item in list)
            Write(writer, item);
        writer.WriteEndArray();
    }
}
