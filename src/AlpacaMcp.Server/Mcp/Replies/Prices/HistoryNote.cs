namespace AlpacaMcp.Server.Mcp.Replies.Prices;

/// <summary>What a page of history leaves out: what comes after it, or symbols that have nothing in the range.</summary>
internal static class HistoryNote
{
    private const string More = "There is more: call again with page_token set to next_page_token and everything else the same, or narrow the range.";

    /// <param name="asked">The symbols asked for.</param>
    /// <param name="answered">What this page holds of them.</param>
    /// <param name="pageToken">Where this page began; null on the first.</param>
    /// <param name="next">Where the next page begins; null on the last.</param>
    internal static string? Of<T>(IReadOnlyList<string> asked, IReadOnlyDictionary<string, T> answered, string? pageToken, string? next)
    {
        if (next is not null)
            return More;
        var missing = pageToken is null ? asked.Where(symbol => !answered.ContainsKey(symbol)).ToList() : [];
        return missing.Count == 0 ? null : $"Nothing in this range for {string.Join(", ", missing)}: closed market, nothing traded or unknown symbol.";
    }
}
