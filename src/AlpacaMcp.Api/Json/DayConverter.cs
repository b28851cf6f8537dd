using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AlpacaMcp.Api.Json;

/// <summary>Reads a day that Alpaca documents as a time and sends as a date.</summary>
internal sealed class DayConverter : JsonConverter<DateOnly?>
{
    private const int Length = 10;

    public override DateOnly? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is not { Length: > 0 } text ? null
            : DateOnly.TryParseExact(text.AsSpan(0, Math.Min(Length, text.Length)), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw new JsonException("A day is YYYY-MM-DD, alone or before a time.");

    public override void Write(Utf8JsonWriter writer, DateOnly? value, JsonSerializerOptions options)
    {
        if (value is { } day)
            writer.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        else
            writer.WriteNullValue();
    }
}
