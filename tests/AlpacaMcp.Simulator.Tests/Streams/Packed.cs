using System.Buffers;
using System.Text.Json.Nodes;
using Nerdbank.MessagePack;

namespace AlpacaMcp.Simulator.Tests.Streams;

/// <summary>MessagePack as JSON and back; instants become text.</summary>
internal static class Packed
{
    public static byte[] Write(string json)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var writer = new MessagePackWriter(buffer);
        Write(ref writer, JsonNode.Parse(json));
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    public static JsonNode Read(byte[] frame)
    {
        var reader = new MessagePackReader(frame);
        var value = Read(ref reader)!;
        Assert.True(reader.End);
        return value;
    }

    private static void Write(ref MessagePackWriter writer, JsonNode? node)
    {
        if (node is JsonObject map)
        {
            writer.WriteMapHeader(map.Count);
            foreach (var (name, value) in map)
            {
                writer.Write(name);
                Write(ref writer, value);
            }
        }
        else if (node is JsonArray list)
        {
            writer.WriteArrayHeader(list.Count);
            foreach (var item in list)
                Write(ref writer, item);
        }
        else
        {
            writer.Write((string?)node);
        }
    }

    private static JsonNode? Read(ref MessagePackReader reader)
    {
        switch (reader.NextMessagePackType)
        {
            case MessagePackType.Map:
                var map = new JsonObject();
                for (var left = reader.ReadMapHeader(); left > 0; left--)
                {
                    var name = reader.ReadString()!;
                    map[name] = Read(ref reader);
                }
                return map;
            case MessagePackType.Array:
                var list = new JsonArray();
                for (var left = reader.ReadArrayHeader(); left > 0; left--)
                    list.Add(Read(ref reader));
                return list;
            case MessagePackType.String: return reader.ReadString();
            case MessagePackType.Integer: return reader.ReadInt64();
            case MessagePackType.Float: return reader.ReadDouble();
            case MessagePackType.Boolean: return reader.ReadBoolean();
            case MessagePackType.Extension: return reader.ReadDateTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", System.Globalization.CultureInfo.InvariantCulture);
            default:
                reader.ReadNil();
                return null;
        }
    }
}
