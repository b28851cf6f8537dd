namespace AlpacaMcp.Server.Mcp.Replies.Assets;

/// <summary>What fits a question, best first. What is shown can be traded unless it says not.</summary>
internal sealed record SymbolsReply(int Total, IReadOnlyList<SymbolView> Symbols, string? Note)
{
    internal static SymbolsReply Of(RowPage<ListedSymbol> page) => new(
        page.Total,
        [.. page.Rows.Select(SymbolView.Of)],
        page.Total == 0 ? "Nothing fits: try one word of the name, or the symbol with get_asset."
            : page.Next is null ? null
            : $"{page.Total - page.Rows.Count} more: be more specific, or raise max_rows.");
}
