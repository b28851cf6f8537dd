using System.Text.Json;
using System.Text.Json.Serialization;

namespace AlpacaMcp.Api.Json;

/// <summary>
/// Reads a computed measure, such as a greek, which may come out as something that is no number: then there is none. One that cannot
/// be read must not hide the prices of a whole chain. Beyond 28 decimals it is rounded.
/// </summary>
internal sealed class MeasureConverter : JsonConverter<decimal?>
{
    public override decimal? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number)
            return reader.TryGetDecimal(out var number) ? number : null;

        return reader.TokenType == JsonTokenType.String && DecimalConverter.TryParse(reader.GetString(), out var text) ? text : null;
    }

    public override void Write(Utf8JsonWriter writer, decimal? value, JsonSerializerOptions options)
    {
        if (value is { } number)
            writer.WriteNumberValue(number);
        else
            writer.WriteNullValue();
    }
}
