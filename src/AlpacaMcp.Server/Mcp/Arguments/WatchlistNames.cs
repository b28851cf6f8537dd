using System.Globalization;
using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Mcp.Arguments;

/// <summary>Reads a watchlist's name: the user's own words, but visible ones.</summary>
internal static class WatchlistNames
{
    private const int Longest = 64;

    internal static string Read(string name)
    {
        var text = name.Trim();
        return text.Length is > 0 and <= Longest && !text.Any(IsInvisible)
            ? text
            : throw ToolErrorException.InvalidArgument("name", $"name must be 1 to {Longest} visible characters; got '{OutsideText.Clean(text, Longest)}'.");
    }

    private static bool IsInvisible(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse;
}
