using System.ComponentModel;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Replies;
using AlpacaMcp.Server.Mcp.Replies.Assets;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Assets;

[Toolset(Toolset.Assets)]
internal sealed class FindSymbol(SymbolDirectory directory)
{
    [McpServerTool(Name = "find_symbol", Title = "Find symbol", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Finds the symbol of a stock, fund or crypto pair by name, part of it, or symbol, e.g. apple, S&P 500, btc. Exact symbols first; only what can be traded unless tradable_only is false.")]
    public async Task<SymbolsReply> FindSymbolAsync(
        string query,
        bool tradable_only = true,
        int max_rows = 10,
        CancellationToken cancellationToken = default)
    {
        var found = SymbolSearch.Find(await directory.ReadAsync(cancellationToken), SymbolSearch.Checked(query), tradable_only);
        return SymbolsReply.Of(RowPage.Of(found, max_rows, null));
    }
}
