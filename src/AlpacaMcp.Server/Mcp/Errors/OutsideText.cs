using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace AlpacaMcp.Server.Mcp.Errors;

/// <summary>
/// Text from outside (news, names, the broker's words) made inert: invisible, control and direction characters removed, cut to a length,
/// and where a model reads it, sealed between marks that its author cannot know.
/// </summary>
internal static partial class OutsideText
{
    // Enough for every honest text, little enough that no work on it takes long.
    private const int MostRead = 100_000;

    private const int LongestToken = 1000;

    // An entity in an entity in an entity is nobody's spelling.
    private const int MostDecodings = 4;

    private const int LongestCode = 40;

    /// <summary>
    /// The text between marks with a number drawn for this text: whoever wrote it could not write the closing mark. Marks are the only
    /// square brackets: those of the text, and whatever looks like them, become round.
    /// </summary>
    /// <example>[outside text 7f3a9c: Apple unveils new Mac :7f3a9c]</example>
    internal static string Seal(string text, int maxLength = 300)
    {
        var mark = RandomNumberGenerator.GetHexString(6, lowercase: true);
        return $"[outside text {mark}: {Marks().Replace(Rounded(Clean(text, maxLength)), "(mark removed)")} :{mark}]";
    }

    /// <summary>A code, symbol or id as it is; sealed where it is more than one word of a code's characters: no sentence passes for a code.</summary>
    internal static string Word(string text, int maxLength = 64) => IsCode(text, maxLength) ? text : Seal(text, maxLength);

    /// <summary>What Alpaca gives to be handed back to it.</summary>
    internal static string? Token(string? text) => text is null ? null : Word(text, LongestToken);

    /// <summary>Cleaned before and after entities are decoded, because an entity may hide what was removed before.</summary>
    internal static string Clean(string text, int maxLength = 300) => Cut(Decoded(Visible(text.Length > MostRead ? text[..MostRead] : text)), maxLength);

    /// <summary>A machine's word, such as a status or a venue; null when there is none.</summary>
    internal static string? Code(string? word) => string.IsNullOrEmpty(word) ? null : Word(word, LongestCode);

    /// <summary>An entity that is left over when enough have been decoded loses its ampersand, so that nobody further on decodes it.</summary>
    private static string Decoded(string text)
    {
        for (var i = 0; i < MostDecodings; i++)
        {
            var decoded = Visible(WebUtility.HtmlDecode(text));
            if (decoded == text)
                return text;
            text = decoded;
        }

        return text.Replace("&", "", StringComparison.Ordinal);
    }

    private static string Visible(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
                clean.Append(rune.Value == '\r' ? "" : " ");
            else if (!IsInvisible(Rune.GetUnicodeCategory(rune)) && !IsBlank(rune.Value))
                clean.Append(rune.ToString());
        }

        return clean.ToString();
    }

    private static string Cut(string text, int maxLength)
    {
        var cut = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (cut.Length >= maxLength)
                return cut.Append('…').ToString();
            cut.Append(rune.ToString());
        }

        return cut.ToString();
    }

    // Names of brackets that HTML 5 knows and the decoder does not, then every opening and closing character of the bracket kind that is not plainly round, curly or a quote.
    private static string Rounded(string text)
    {
        var named = BracketEntities().Replace(text, match => match.Value[1] is 'l' or 'L' ? "(" : ")");
        return string.Concat(named.EnumerateRunes().Select(rune => Rounded(rune, Rune.GetUnicodeCategory(rune))));
    }

    private static string Rounded(Rune rune, UnicodeCategory category) => rune.Value switch
    {
        '(' or ')' or '{' or '}' => rune.ToString(),
        _ when category == UnicodeCategory.OpenPunctuation || IsDrawnLeft(rune.Value) => "(",
        _ when category == UnicodeCategory.ClosePunctuation || IsDrawnRight(rune.Value) => ")",
        _ => rune.ToString(),
    };

    // Brackets in pieces, corners and quine marks: symbols by their category, brackets by their look.
    private static bool IsDrawnLeft(int point) => point is (>= 0x23A1 and <= 0x23A3) or 0x23B4 or 0x231C or 0x231E or 0x2E22 or 0x2E24 or 0x301A or 0x250C or 0x2514 or 0x5B;

    private static bool IsDrawnRight(int point) => point is (>= 0x23A4 and <= 0x23A6) or 0x23B5 or 0x231D or 0x231F or 0x2E23 or 0x2E25 or 0x301B or 0x2510 or 0x2518 or 0x5D;

    private static bool IsCode(string text, int maxLength) =>
        text.Length <= maxLength && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '/' or '+' or ':' or '=' or '#' or '@' or '|' or '~' or '*');

    private static bool IsInvisible(UnicodeCategory category) => category
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    // Joiners, fillers, variation selectors and the empty braille cell count as letters, marks or symbols, and show nothing; an enclosing
    // mark draws a box around what stands before it.
    private static bool IsBlank(int point) => point
        is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or (>= 0x20DD and <= 0x20E4) or 0x2800 or 0x3164 or 0xFFA0 or 0xFFFC
        or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    // What looks like one of our marks in round brackets, or without any.
    [GeneratedRegex(@"\(?\s*/?\s*outside[\s_-]*text[^:)]{0,20}[:)]?|:\s*[0-9a-f]{6}\s*\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex("&[lr](sqb|brack|brkslu|brksld|brke|obrk);?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BracketEntities();
}
