using System.Text.RegularExpressions;

namespace AlpacaMcp.Server.Mcp.Search;

/// <summary>Words without the endings of grammar: orders, ordered and ordering are one word.</summary>
internal static partial class WordStems
{
    private const int Shortest = 3;

    internal static IEnumerable<string> Of(string text) => Word().Matches(text.ToLowerInvariant()).Select(word => Stem(word.Value));

    private static string Stem(string word)
    {
        if (word == "news")
            return word; // no plural of new
        var stem = word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4 ? word[..^3] + "y" : Without(word, "s");
        stem = Without(Without(stem, "ing"), "ed");
        stem = Without(stem, "e");
        return stem.Length > Shortest && stem[^1] == stem[^2] ? stem[..^1] : stem; // canceled, cancelled
    }

    private static string Without(string word, string ending) =>
        word.EndsWith(ending, StringComparison.Ordinal) && word.Length - ending.Length >= Shortest && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^ending.Length] : word;

    [GeneratedRegex("[a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
