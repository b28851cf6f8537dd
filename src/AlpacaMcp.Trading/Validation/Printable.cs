using System.Globalization;
using System.Text;

namespace AlpacaMcp.Trading.Validation;

/// <summary>A caller's text made safe to repeat in a message: ASCII only, short, everything else as its code point.</summary>
internal static class Printable
{
    private const int MaxLength = 40;

    internal static string Of(string text)
    {
        var safe = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Take(MaxLength))
            safe.Append(rune.Value is >= ' ' and < 0x7f ? rune.ToString() : string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}"));
        return safe.ToString();
    }
}
