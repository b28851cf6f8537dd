namespace AlpacaMcp.Server.Mcp.Replies;

/// <summary>The word for lists that Alpaca pages.</summary>
internal static class PagedNote
{
    internal const string More = "There is more: call again with page_token set to next_page_token and everything else the same, or narrow the question.";
}
