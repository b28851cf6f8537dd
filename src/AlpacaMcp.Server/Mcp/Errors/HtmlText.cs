using System.Text;

namespace AlpacaMcp.Server.Mcp.Errors;

/// <summary>
/// The words of a piece of HTML: tags, comments, scripts and styles left out. Read once from front to back, so that no text, however
/// broken, takes long. Entities are left to <see cref="OutsideText"/>.
/// </summary>
internal static class HtmlText
{
    private const int MostRead = 100_000;

    // Their content is no text.
    private static readonly string[] Hidden = ["script", "style", "template", "noscript", "iframe", "svg", "title"];

    internal static string Words(string html)
    {
        var text = html.Length > MostRead ? html[..MostRead] : html;
        var words = new StringBuilder();
        var i = 0;
        while (i < text.Length)
        {
            if (text[i] == '<' && IsTag(text, i))
            {
                i = After(text, i);
                words.Append(' ');
            }
            else
            {
                words.Append(text[i++]);
            }
        }

        return words.ToString();
    }

    /// <summary>"a &lt; b" is arithmetic.</summary>
    private static bool IsTag(string text, int at) => at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!' or '?' or '|');

    private static int After(string text, int at)
    {
        if (string.CompareOrdinal(text, at, "<!--", 0, 4) == 0)
            return Behind(text, "-->", at + 4);
        var end = Behind(text, ">", at);
        return Hidden.FirstOrDefault(name => Opens(text, at, name)) is { } hidden ? Behind(text, ">", Behind(text, $"</{hidden}", end)) : end;
    }

    private static bool Opens(string text, int at, string name) =>
        string.Compare(text, at + 1, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
        && (at + 1 + name.Length >= text.Length || !char.IsAsciiLetterOrDigit(text[at + 1 + name.Length]));

    /// <summary>What is never closed reaches to the end.</summary>
    private static int Behind(string text, string closing, int from) =>
        from < text.Length && text.IndexOf(closing, from, StringComparison.OrdinalIgnoreCase) is >= 0 and var found ? found + closing.Length : text.Length;
}
