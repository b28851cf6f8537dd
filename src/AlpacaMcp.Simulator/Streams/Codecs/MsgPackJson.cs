using System.Buffers;
using System.Text.Json;
using Nerdbank.MessagePack;

namespace AlpacaMcp.Simulator.Streams.Codecs;

/// <summary>Reads a client's MessagePack as the JSON it stands for; requests hold maps, lists, text and plain numbers.</summary>
internal static class MsgPackJson
{
    private const int DeepestNesting = 16;

    /// <summary>Null when the bytes are not one whole value of these kinds.</summary>
    public static JsonElement? Read(ReadOnlyMemory<byte> frame)
    {
        try
        {
            var buffer = new ArrayBufferWriter<byte>(frame.Length * 2);
            using (var writer = new Utf8JsonWriter(buffer))
            {
                var reader = new MessagePackReader(frame);
                Copy(ref reader, writer, DeepestNesting);
                if (!reader.End)
                    return null;
            }
            return JsonCodec.Parse(buffer.WrittenMemory);
        }
        catch (Exception error) when (error is MessagePackSerializationException or EndOfStreamException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private static void Copy(ref MessagePackReader reader, Utf8JsonWriter writer, int depth)
    {
        if (depth == 0)
            throw new InvalidOperationException("A request is not nested that deeply.");
        switch (reader.NextMessagePackType)
        {
            case MessagePackType.Map: CopyMap(ref reader, writer, depth); break;
            case MessagePackType.Array: CopyList(ref reader, writer, depth); break;
            case MessagePackType.String: writer.WriteStringValue(reader.ReadString()); break;
            case MessagePackType.Integer: writer.WriteNumberValue(reader.ReadInt64()); break;
            case MessagePackType.Float: writer.WriteNumberValue(reader.ReadDouble()); break;
            case MessagePackType.Boolean: writer.WriteBooleanValue(reader.ReadBoolean()); break;
            case MessagePackType.Nil:
                reader.ReadNil();
                writer.WriteNullValue();
                break;
            default: throw new InvalidOperationException("A request holds no binary values or extensions.");
        }
    }

    private static void CopyMap(ref MessagePackReader reader, Utf8JsonWriter writer, int depth)
    {
        writer.WriteStartObject();
        for (var left = reader.ReadMapHeader(); left > 0; left--)
        {
            writer.WritePropertyName(reader.ReadString() ?? throw new InvalidOperationException("A name is missing."));
            Copy(ref reader, writer, depth - 1);
        }
        writer.WriteEndObject();
    }

    private static void CopyList(ref MessagePackReader reader, Utf8JsonWriter writer, int depth)
    {
        writer.WriteStartArray();
        for (var left = reader.ReadArrayHeader(); left > 0; left--)
            Copy(ref reader, writer, depth - 1);
        writer.WriteEndArray();
    }
}
