using System.Globalization;
using AlpacaMcp.Api;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;

namespace AlpacaMcp.Server.Logging;

/// <summary>An event for a person at stderr: no secret, and nothing that a terminal would obey.</summary>
internal sealed class ReadableText(Redactor redactor) : ITextFormatter
{
    private const string Line = "{Timestamp:HH:mm:ss} {Level:u3} {Message:l}{NewLine}{Exception}";

    private readonly MessageTemplateTextFormatter _words = new(Line, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        _words.Format(logEvent, text);
        output.Write(string.Concat(redactor.Clean(text.ToString()).Select(Harmless)));
    }

    // Words of the broker and of clients are in messages: what moves the cursor, colors, or turns the direction of letters is shown, not obeyed.
    private static char Harmless(char letter) => letter is '\n' or '\r' or '\t' ? letter
        : char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format ? '\uFFFD' : letter;
}
