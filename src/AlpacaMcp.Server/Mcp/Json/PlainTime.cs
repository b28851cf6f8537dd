using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AlpacaMcp.Server.Mcp.Json;

/// <summary>Writes instants in UTC to the millisecond, as 2026-03-16T13:30:00Z.</summary>
internal sealed class PlainTime : JsonConverter<DateTimeOffset>
{
    internal static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(Text(value));
}
