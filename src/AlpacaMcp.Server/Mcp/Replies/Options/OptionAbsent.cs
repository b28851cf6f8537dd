namespace AlpacaMcp.Server.Mcp.Replies.Options;

/// <summary>Says which of the asked contracts the answer lacks: Alpaca leaves them out without a word.</summary>
internal static class OptionAbsent
{
    internal static string? Note<T>(IReadOnlyList<string> asked, IReadOnlyDictionary<string, T> answered)
    {
        var missing = asked.Where(symbol => !answered.ContainsKey(symbol)).ToList();
        return missing.Count == 0 ? null : $"No data for {string.Join(", ", missing)}: expired, not listed or never traded. get_option_chain shows what is listed.";
    }
}
