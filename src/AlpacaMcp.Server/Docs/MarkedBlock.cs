namespace AlpacaMcp.Server.Docs;

/// <summary>A part of a page that is written from the code, between comments that no reader sees.</summary>
internal static class MarkedBlock
{
    /// <summary>The page with another content between its marks; a page without them stays as it is.</summary>
    internal static string Replace(string page, string name, string content)
    {
        var (begin, end) = ($"<!-- {name}: written by alpaca-mcp docs -->\n", $"<!-- end of {name} -->\n");
        var from = page.IndexOf(begin, StringComparison.Ordinal);
        var to = page.IndexOf(end, StringComparison.Ordinal);
        return from < 0 || to < from ? page : page[..(from + begin.Length)] + content + page[to..];
    }
}
