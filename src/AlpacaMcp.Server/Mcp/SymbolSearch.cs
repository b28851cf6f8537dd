using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Mcp;

/// <summary>Finds assets by symbol and name: exact symbol, symbol's beginning, name's beginning, words of the name, any part.</summary>
internal static class SymbolSearch
{
    private const int Longest = 60;

    internal static string Checked(string query)
    {
        var text = query.Trim();
        return text.Length is > 0 and <= Longest && text.Any(char.IsLetterOrDigit) && !text.Any(char.IsControl)
            ? text
            : throw ToolErrorException.InvalidArgument("query", $"query must be a name or symbol of 1 to {Longest} characters, e.g. apple; got '{OutsideText.Clean(query, 40)}'.");
    }

    internal static IReadOnlyList<ListedSymbol> Find(IReadOnlyList<ListedSymbol> all, string query, bool tradableOnly)
    {
        var (words, bare) = (Words(query), Bare(query));
        return
        [
            .. all.Where(listed => listed.IsTradable || !tradableOnly)
                .Select(listed => (Listed: listed, Rank: Rank(listed, query, words, bare)))
                .Where(found => found.Rank is not null)
                .OrderBy(found => found.Rank)
                .ThenBy(found => found.Rank <= 1 ? found.Listed.Symbol.Length : found.Listed.Name.Length)
                .ThenBy(found => found.Listed.Symbol, StringComparer.Ordinal)
                .Select(found => found.Listed),
        ];
    }

    private static int? Rank(ListedSymbol listed, string query, string[] words, string bare)
    {
        if (Bare(listed.Symbol).Equals(bare, StringComparison.OrdinalIgnoreCase))
            return 0;
        if (listed.Symbol.StartsWith(query, StringComparison.OrdinalIgnoreCase))
            return 1;
        var names = Words(listed.Name);
        if (words.Length <= names.Length && words.Zip(names).All(pair => Begins(pair.Second, pair.First)))
            return 2;
        if (words.All(word => names.Any(name => Begins(name, word))))
            return 3;
        return listed.Name.Contains(query, StringComparison.OrdinalIgnoreCase) || listed.Symbol.Contains(query, StringComparison.OrdinalIgnoreCase) ? 4 : null;
    }

    /// <summary>BRK-B, BRK/B and BTCUSD are BRK.B and BTC/USD.</summary>
    private static string Bare(string symbol) => string.Concat(symbol.Where(char.IsLetterOrDigit));

    private static string[] Words(string text) =>
        string.Concat(text.Select(c => char.IsLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool Begins(string word, string part) => word.StartsWith(part, StringComparison.OrdinalIgnoreCase);
}
