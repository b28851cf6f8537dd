using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AlpacaMcp.Api;
using Serilog.Events;
using Serilog.Formatting.Display;

namespace AlpacaMcp.Server.Logging;

/// <summary>One event as one JSON object and a line end: the fields that its schema names, and no other. What is secret is taken out of every value, and of the line again.</summary>
internal sealed class LogLine(string instance, Redactor redactor)
{
    private const int LongestText = 4_000;
    private const int LongestException = 16_000;
    private const string TimeFormat = "yyyy-MM-ddTHH:mm:ss.ffffffZ";

    private static readonly MessageTemplateTextFormatter Words = new("{Message:l}", CultureInfo.InvariantCulture);
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The line, UTF-8.</summary>
    public byte[] Of(LogEvent e, EventSchema schema)
    {
        var line = Written(e, schema, MessageOf(e));
        var clean = redactor.Clean(line);
        if (!ReferenceEquals(clean, line) && !IsJson(clean))
            clean = Written(new(e.Timestamp, e.Level, null, MessageTemplate.Empty, []), ApplicationEvents.LineWithheld, $"A line of {schema.Name} would have shown a secret.");
        return Encoding.UTF8.GetBytes(clean + '\n');
    }

    private string Written(LogEvent e, EventSchema schema, string message)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(buffer, Plain);
        json.WriteStartObject();
        json.WriteString(LineFields.Time.Name, e.Timestamp.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture));
        json.WriteString(LineFields.Level.Name, WordOf(e.Level));
        json.WriteString(LineFields.Category.Name, LogFileName.WordOf(schema.Category));
        json.WriteString(LineFields.Event.Name, schema.Name);
        json.WriteString(LineFields.Instance.Name, instance);
        foreach (var field in schema.Taken)
            Add(json, field, e.Properties.GetValueOrDefault(field.Placeholder));
        json.WriteString(LineFields.Message.Name, Shown(message, LongestText));
        if (e.Exception is { } thrown)
            json.WriteString(LineFields.Exception.Name, Shown(thrown.ToString(), LongestException));
        json.WriteEndObject();
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private void Add(Utf8JsonWriter json, EventField field, LogEventPropertyValue? property)
    {
        if (property is null or ScalarValue { Value: null })
            return;
        var value = (property as ScalarValue)?.Value ?? property.ToString();
        switch (field.Kind)
        {
            case FieldKind.Text:
                json.WriteString(field.Name, Shown(TextOf(value), LongestText));
                break;
            case FieldKind.Flag:
                json.WriteBoolean(field.Name, value is true);
                break;
            case FieldKind.Integer:
                json.WriteNumber(field.Name, Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case FieldKind.Number:
                json.WriteNumber(field.Name, value is double measured ? (decimal)Math.Round(measured, 3) : Convert.ToDecimal(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private string Shown(string text, int longest)
    {
        var clean = redactor.Clean(text);
        return clean.Length <= longest ? clean : $"{clean.AsSpan(0, longest)}…";
    }

    private static string TextOf(object value) => value is Enum word
        ? JsonNamingPolicy.SnakeCaseLower.ConvertName(word.ToString())
        : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static string MessageOf(LogEvent e)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Words.Format(e, text);
        return text.ToString();
    }

    private static string WordOf(LogEventLevel level) => level switch
    {
        LogEventLevel.Verbose or LogEventLevel.Debug => "debug",
        LogEventLevel.Information => "information",
        LogEventLevel.Warning => "warning",
        _ => "error",
    };

    private static bool IsJson(string text)
    {
        try
        {
            using var parsed = JsonDocument.Parse(text);
            return parsed.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
