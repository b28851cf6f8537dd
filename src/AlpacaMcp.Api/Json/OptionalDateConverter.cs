using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AlpacaMcp.Api.Json;

/// <summary>Reads a day that may be missing: an announcement carries <c>""</c> where a date is not known yet. A time behind it is left out.</summary>
internal sealed class OptionalDateConverter : JsonConverter<DateOnly?>
{
    private const int Length = 10;

    public override DateOnly? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() ?? "" : throw new JsonException("A date is a text.");
        if (text.Length == 0)
            return null;

        return text.Length >= Length && DateOnly.TryParseExact(text.AsSpan(0, Length), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new JsonException("A date is YYYY-MM-DD.");
    }

    public override void Write(Utf8JsonWriter writer, DateOnly? value, JsonSerializerOptions options)
    {
        if (value is { } date)
            writer.WriteStringValue(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        else
            writer.WriteNullValue();
    }
}
