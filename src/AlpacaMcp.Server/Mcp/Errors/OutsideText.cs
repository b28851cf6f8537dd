using System.Globalization;
using System.Text;

namespace AlpacaMcp.Server.Mcp.Errors;

/// <summary>Text from outside made inert: invisible, control and direction characters removed, cut to a length.</summary>
internal static class OutsideText
{
    internal static string Clean(string text, int maxLength = 300)
    {
        var clean = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (clean.Length >= maxLength)
                return clean.Append('…').ToString();
            if (!IsInvisible(Rune.GetUnicodeCategory(rune)))
                clean.Append(rune.ToString());
        }

        return clean.ToString();
    }

    private static bool IsInvisible(UnicodeCategory category) => category
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
