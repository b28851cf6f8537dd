using System.Text.Json;
using System.Text.Json.Serialization;

namespace AlpacaMcp.Server.Mcp.Json;

/// <summary>Writes 295.5 where the broker says 295.50: the same number in fewer tokens.</summary>
internal sealed class PlainDecimal : JsonConverter<decimal>
{
    private const decimal One = 1.000000000000000000000000000m;

    /// <summary>The same number without zeros at its end.</summary>
    internal static decimal Of(decimal number) => number / One;

    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(Of(value));
}
