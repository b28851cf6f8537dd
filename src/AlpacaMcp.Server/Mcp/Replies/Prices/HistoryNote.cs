namespace AlpacaMcp.Server.Mcp.Replies.Prices;

/// <summary>What a page of history leaves out: what comes after it, or symbols that have nothing in the range.</summary>
internal static class HistoryNote
{
    /// <param name="asked">The symbols asked for.</param>
    /// <param name="answered">What this page holds of them.</param>
    /// <param name="pageToken">Where this page began; null on the first.</param>
    /// <param name="next">Where the next page begins; null on the last.</param>
    internal static string? Of<T>(IReadOnlyList<string> asked, IReadOnlyDictionary<string, T> answered, string? pageToken, string? next)
    {
        if (next is not null)
            return PagedNote.More;
        return pageToken is null ? Absent.Note("Nothing in this range", asked, answered, "closed market, nothing traded or unknown symbol.") : null;
    }
}
