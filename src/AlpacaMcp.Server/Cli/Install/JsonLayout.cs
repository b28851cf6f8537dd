using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AlpacaMcp.Server.Cli.Install;

/// <summary>How a JSON text is laid out, so that what is added looks like its neighbours.</summary>
/// <param name="NewLine">Its line end.</param>
/// <param name="Unit">One step of indentation.</param>
/// <param name="IsOneLine">Whether it has members and no line end.</param>
internal sealed record JsonLayout(string NewLine, string Unit, bool IsOneLine)
{
    private const string UsualUnit = "  ";

    /// <summary>The layout of a text.</summary>
    public static JsonLayout Of(ReadOnlySpan<byte> text, JsonSpan whole)
    {
        var lineEnd = text.IndexOf((byte)'\n');
        var unit = whole.Inner is [var first, ..] ? Indent(text, first.NameStart) : "";
        return new(lineEnd > 0 && text[lineEnd - 1] == '\r' ? "\r\n" : "\n", IsUnit(unit) ? unit : UsualUnit, lineEnd < 0 && whole.Inner.Count > 0);
    }

    /// <summary>The space with which the line of a byte begins.</summary>
    public static string Indent(ReadOnlySpan<byte> text, int at)
    {
        var line = text[(text[..at].LastIndexOf((byte)'\n') + 1)..at];
        var length = line.IndexOfAnyExcept((byte)' ', (byte)'\t');
        return Encoding.UTF8.GetString(length < 0 ? line : line[..length]);
    }

    /// <summary>A value as it is written.</summary>
    /// <param name="value">The value.</param>
    /// <param name="indent">Of the line it begins on; null writes it on one line.</param>
    public string Text(JsonNode value, string? indent)
    {
        using var written = new MemoryStream();
        using (var writer = new Utf8JsonWriter(written, Options(indent is not null)))
            value.WriteTo(writer);
        return Encoding.UTF8.GetString(written.ToArray()).Replace("\n", NewLine + indent, StringComparison.Ordinal); // A line end within a string is escaped.
    }

    private JsonWriterOptions Options(bool isIndented) => new()
    {
        Indented = isIndented,
        IndentCharacter = Unit[0],
        IndentSize = Unit.Length,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // a path stays readable; nothing of this is shown on a web page
    };

    private static bool IsUnit(string indent) => indent.Length is > 0 and <= 8 && indent.All(character => character == indent[0]);
}
