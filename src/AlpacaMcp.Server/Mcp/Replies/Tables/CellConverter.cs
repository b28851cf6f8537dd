using System.Text.Json;
using System.Text.Json.Serialization;
using AlpacaMcp.Server.Mcp.Json;

namespace AlpacaMcp.Server.Mcp.Replies.Tables;

/// <summary>Writes a cell as the number or text it is; only inside a row is null written, because its place there is its name.</summary>
internal sealed class CellConverter : JsonConverter<Cell>
{
    public override Cell Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("Replies are written only.");

    public override void Write(Utf8JsonWriter writer, Cell value, JsonSerializerOptions options)
    {
        if (value.Part is { } part)
            WritePart(writer, part, options);
        else if (value.Number is { } number)
            writer.WriteNumberValue(PlainDecimal.Of(number));
        else
            writer.WriteStringValue(value.Text);
    }

    private void WritePart(Utf8JsonWriter writer, IReadOnlyList<Cell> part, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var cell in part)
            Write(writer, cell, options);
        writer.WriteEndArray();
    }
}
