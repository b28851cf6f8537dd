using ModelContextProtocol.Protocol;

namespace AlpacaMcp.Server.Mcp.Search;

/// <summary>
/// Ranks tools by the words of a query, with BM25 over fields of different weight: the same query always finds the same.
/// https://en.wikipedia.org/wiki/Okapi_BM25
/// </summary>
internal sealed class ToolIndex
{
    private const int NameWeight = 4;
    private const int TextWeight = 2;
    private const int ParameterWeight = 1;

    private readonly IReadOnlyList<Tool> _tools;
    private readonly IReadOnlyList<IReadOnlyDictionary<string, int>> _weights;
    private readonly Dictionary<string, int> _spread;

    internal ToolIndex(IReadOnlyList<Tool> tools)
    {
        _tools = tools;
        _weights = [.. tools.Select(Weights)];
        _spread = _weights.SelectMany(words => words.Keys).GroupBy(word => word).ToDictionary(word => word.Key, word => word.Count());
    }

    /// <summary>Tools named exactly, or else those that share a word with the query.</summary>
    internal ToolsFound Find(string query)
    {
        var named = Named(query);
        return named.Count > 0 ? new(named, AreNamed: true) : new(Ranked(QueryWords.Of(query)), AreNamed: false);
    }

    private List<Tool> Named(string query) =>
    [
        .. query.Split([' ', ',', '"', '\'', '`'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)
            .Select(word => _tools.FirstOrDefault(tool => tool.Name.Equals(word, StringComparison.OrdinalIgnoreCase))).OfType<Tool>(),
    ];

    private IReadOnlyList<Tool> Ranked(IReadOnlyList<string> words) =>
    [
        .. _tools.Select((tool, i) => (Tool: tool, Score: Score(_weights[i], words)))
            .Where(found => found.Score > 0)
            .OrderByDescending(found => found.Score) // stable: equals stay in the catalog's order
            .Select(found => found.Tool),
    ];

    // A word weighs more the fewer tools say it, and less each further time a tool says it. Length does not count: descriptions are short.
    private double Score(IReadOnlyDictionary<string, int> weights, IReadOnlyList<string> words)
    {
        const double Saturation = 2;
        var score = 0.0;
        foreach (var word in words)
        {
            var (weight, spread) = (weights.GetValueOrDefault(word), _spread.GetValueOrDefault(word));
            var rarity = Math.Log(1 + ((_tools.Count - spread + 0.5) / (spread + 0.5)));
            score += rarity * weight * (Saturation + 1) / (weight + Saturation);
        }

        return score;
    }

    private static Dictionary<string, int> Weights(Tool tool)
    {
        Dictionary<string, int> weights = [];
        Add(weights, $"{tool.Name} {tool.Title}", NameWeight);
        Add(weights, tool.Description ?? "", TextWeight);
        if (tool.InputSchema.TryGetProperty("properties", out var parameters))
        {
            // All together: five kinds of price make no tool the one that tells prices.
            Add(weights, string.Join(' ', parameters.EnumerateObject().Select(p => $"{p.Name} {(p.Value.TryGetProperty("description", out var says) ? says.GetString() : "")}")), ParameterWeight);
        }

        return weights;
    }

    private static void Add(Dictionary<string, int> weights, string text, int weight)
    {
        foreach (var word in WordStems.Of(text).Distinct())
            weights[word] = weights.GetValueOrDefault(word) + weight;
    }
}
