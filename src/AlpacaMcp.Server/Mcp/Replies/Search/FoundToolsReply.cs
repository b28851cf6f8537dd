using AlpacaMcp.Server.Mcp.Search;

namespace AlpacaMcp.Server.Mcp.Replies.Search;

/// <summary>What a search for tools found, best first.</summary>
internal sealed record FoundToolsReply(int Total, IReadOnlyList<FoundTool> Tools, string? Note = null)
{
    // Characters; some 900 tokens: three tools of usual size, or the largest one.
    private const int SchemaBudget = 3_500;

    private const string Nothing = "No tool matches. Try other words: account, order, position, watchlist, asset, calendar, stock, crypto, option, index, news, indicator, risk.";
    private const string Cut = "Where input_schema is absent, search for the exact name.";

    internal static FoundToolsReply Of(ToolsFound found, int limit)
    {
        if (found.Tools.Count == 0)
            return new(0, [], Nothing);
        List<FoundTool> shown = [];
        var left = SchemaBudget;
        foreach (var tool in found.Tools.Take(limit))
        {
            left -= tool.InputSchema.GetRawText().Length;
            var isShown = left >= 0 || shown.Count == 0 || found.AreNamed;
            shown.Add(new(tool.Name, ToolPermission.CallerOf(tool.Annotations?.ReadOnlyHint == true), tool.Description ?? "", isShown ? tool.InputSchema : null));
        }

        return new(found.Tools.Count, shown, shown.Exists(tool => tool.InputSchema is null) ? Cut : null);
    }
}
