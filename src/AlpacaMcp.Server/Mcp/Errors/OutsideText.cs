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
    /// <summary>The text between marks with a number drawn for this reply: whoever wrote it could not write the closing mark.</summary>
    /// <example>[outside text 7f3a9c: Apple unveils new Mac :7f3a9c]</example>
    internal static string Seal(string text, int maxLength = 300)
    {
        var mark = RandomNumberGenerator.GetHexString(6, lowercase: true);
        return $"[outside text {mark}: {Marks().Replace(Clean(text, maxLength), "(mark removed)")} :{mark}]";
    }

    /// <summary>Cleaned before and after entities are decoded, because an entity may hide what was removed before.</summary>
    internal static string Clean(string text, int maxLength = 300) => Cut(Visible(WebUtility.HtmlDecode(Visible(text))), maxLength);

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

    private static bool IsInvisible(UnicodeCategory category) => category
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    // Joiners, fillers, variation selectors and the empty braille cell count as letters, marks or symbols, and show nothing.
    private static bool IsBlank(int point) => point
        is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2800 or 0x3164 or 0xFFA0 or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    // What looks like one of our marks, whatever its number.
    [GeneratedRegex(@"\[\s*/?\s*outside\s+text[^:\]]{0,20}[:\]]?|:\s*[0-9a-f]{6}\s*\]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
