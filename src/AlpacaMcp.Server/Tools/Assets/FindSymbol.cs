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
    [Description("Finds the symbol of a stock, fund or crypto pair by name, part of it, or symbol; exact symbols first.")]
    public async Task<SymbolsReply> FindSymbolAsync(
        [Description("E.g. apple, S&P 500, btc.")] string query,
        bool tradable_only = true,
        int max_rows = 10,
        CancellationToken cancellationToken = default)
    {
        var found = SymbolSearch.Find(await directory.ReadAsync(cancellationToken), SymbolSearch.Checked(query), tradable_only);
        return SymbolsReply.Of(RowPage.Of(found, max_rows, null));
    }
}
