using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using AlpacaMcp.Trading.Journal;

namespace AlpacaMcp.Server.Cli.Operators;

/// <summary>Rows of the journal as text.</summary>
internal static class JournalLines
{
    /// <summary>For a person; nothing in it moves the cursor.</summary>
    public static string Readable(JournalEntry entry) => string.Concat(
        string.Create(CultureInfo.InvariantCulture, $"{entry.Seq,8}  {entry.At}  {entry.Kind,-13} {entry.Scope}  {entry.Body}").Select(c => char.IsControl(c) ? '\uFFFD' : c));

    /// <summary>For a program.</summary>
    public static string Json(JournalEntry entry)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("seq", entry.Seq);
            json.WriteString("at", entry.At);
            json.WriteString("scope", entry.Scope);
            json.WriteString("kind", entry.Kind);
            json.WritePropertyName("body");
            WriteBody(json, entry.Body);
            json.WriteString("hash", entry.Hash);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    // What somebody has edited need not be JSON any more.
    private static void WriteBody(Utf8JsonWriter json, string body)
    {
        try
        {
            using var parsed = JsonDocument.Parse(body);
            parsed.RootElement.WriteTo(json);
        }
        catch (JsonException)
        {
            json.WriteStringValue(body);
        }
    }
}
