using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AlpacaMcp.Api.Json;

/// <summary>Reads a decimal from a JSON number or string and writes it as a string with its exact digits and no trailing zeros.</summary>
internal sealed class DecimalConverter : JsonConverter<decimal>
{
    /// <summary>All 28 decimals a <see cref="decimal"/> can have: nothing is rounded away.</summary>
    private const string Exact = "0.############################";

    public static bool TryParse(string? text, out decimal value) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number)
            return reader.GetDecimal();

        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return TryParse(text, out var value)
            ? value
            : throw new JsonException("A decimal is a number or a string with a number.");
    }

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString(Exact, CultureInfo.InvariantCulture));
}
