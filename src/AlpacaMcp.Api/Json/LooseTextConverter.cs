using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AlpacaMcp.Api.Json;

/// <summary>Reads a text that may come as a number: a CUSIP made of digits, and of an E, does in Alpaca's own example.</summary>
internal sealed class LooseTextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
        _ => throw new JsonException("A code is a text or a number."),
    };

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
