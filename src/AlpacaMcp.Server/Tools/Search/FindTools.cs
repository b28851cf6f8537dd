using System.ComponentModel;
using AlpacaMcp.Server.Access;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies.Search;
using AlpacaMcp.Server.Mcp.Search;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Search;

[Toolset(Toolset.Search)]
internal sealed class FindTools(OfferedTools tools, CallerRights rights)
{
    private const int Most = 20;

    private readonly ToolIndex _index = new([.. tools.All.Select(tool => tool.ProtocolTool)]);

    [McpServerTool(Name = "find_tools", Title = "Find tools", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("Finds tools by words or exact name, best first, with how to call them. There are tools for orders, positions, account, watchlists, assets, calendar, news, prices of stocks, crypto, options, indices and bonds, corporate actions, indicators and risk.")]
    public Task<FoundToolsReply> FindToolsAsync(
        RequestContext<CallToolRequestParams> call,
        [Description("E.g. option chain, cancel order, or get_stock_bars.")] string query,
        [Description("1-20.")] int limit = 5) =>
        Task.FromResult(FoundToolsReply.Of(_index.Find(query).Where(tool => ToolCatalog.Find(tool.Name) is { } entry && rights.Allow(call.User, entry)), Bounded.Int("limit", limit, Most)));
}
