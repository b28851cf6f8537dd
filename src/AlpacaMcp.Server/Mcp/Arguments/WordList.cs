using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Mcp.Arguments;

/// <summary>Words of which there are too many for a schema: each would cost its tokens in every conversation. The refusal names them.</summary>
internal static class WordList
{
    internal static IReadOnlyList<string> Read(string name, IReadOnlyList<string>? words, IReadOnlyList<string> known) =>
        [.. (words ?? []).Select(word => One(name, word, known)).Distinct()];

    /// <summary>The word as Alpaca spells it.</summary>
    internal static string One(string name, string word, IReadOnlyList<string> known) =>
        known.FirstOrDefault(k => k.Equals(word.Trim(), StringComparison.OrdinalIgnoreCase))
        ?? throw ToolErrorException.InvalidArgument(name, $"{name} takes {string.Join(", ", known)}; got '{OutsideText.Clean(word, 40)}'.");
}
