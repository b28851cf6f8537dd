namespace AlpacaMcp.Server.Mcp.Replies;

/// <summary>Says which of the asked symbols the answer lacks: Alpaca leaves them out without a word.</summary>
internal static class Absent
{
    internal static string? Note<T>(IReadOnlyList<string> asked, IReadOnlyDictionary<string, T> answered) =>
        Note("No data", asked, answered, "unknown symbol or nothing traded. Check with get_asset.");

    internal static string? ContractNote<T>(IReadOnlyList<string> asked, IReadOnlyDictionary<string, T> answered) =>
        Note("No data", asked, answered, "expired, not listed or never traded. get_option_chain shows what is listed.");

    /// <param name="what">What is lacking.</param>
    /// <param name="asked">The symbols asked for.</param>
    /// <param name="answered">What there is of them.</param>
    /// <param name="reasons">Why that may be.</param>
    internal static string? Note<T>(string what, IReadOnlyList<string> asked, IReadOnlyDictionary<string, T> answered, string reasons)
    {
        var missing = asked.Where(symbol => !answered.ContainsKey(symbol)).ToList();
        return missing.Count == 0 ? null : $"{what} for {string.Join(", ", missing)}: {reasons}";
    }
}
