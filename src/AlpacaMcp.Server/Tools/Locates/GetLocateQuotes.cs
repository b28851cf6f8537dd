using System.ComponentModel;
using AlpacaMcp.Api.Locates;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies.Locates;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Locates;

[Toolset(Toolset.Locates)]
internal sealed class GetLocateQuotes(LocatesClient locates)
{
    [McpServerTool(Name = "get_locate_quotes", Title = "Get locate quotes", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Shares that can be located now and the fee per share, for hard-to-borrow stocks. Live accounts only.")]
    public async Task<LocateQuotesReply> GetLocateQuotesAsync([Description("Up to 100, e.g. GME,AMC.")] string symbols, CancellationToken cancellationToken = default) =>
        LocateQuotesReply.Of(await LocateErrors.ExplainAsync(locates.GetQuotesAsync(SymbolList.Stocks(symbols), cancellationToken)));
}
