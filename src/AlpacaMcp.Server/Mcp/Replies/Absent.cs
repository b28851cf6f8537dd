namespace AlpacaMcp.Server.Mcp.Replies;

/// <summary>Says which of the asked symbols the answer lacks: Alpaca leaves an unknown symbol out without a word.</summary>
internal static class Absent
{
    internal static string? Note<T>(IReadOnlyList<string> asked, IReadOnlyDictionary<string, T> answered)
    {
        var missing = asked.Where(symbol => !answered.ContainsKey(symbol)).ToList();
        return missing.Count == 0 ? null : $"No data for {string.Join(", ", missing)}: unknown symbol or nothing traded. Check with get_asset.";
    }
}
