using System.ComponentModel;
using AlpacaMcp.Api;
using AlpacaMcp.Api.CorporateActions;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies.Actions;
using AlpacaMcp.Trading.Market;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.CorporateActions;

[Toolset(Toolset.CorporateActions)]
internal sealed class GetCorporateActions(CorporateActionsClient actions, ExchangeClock clock)
{
    private const int MostActions = 1000;

    [McpServerTool(Name = "get_corporate_actions", Title = "Get corporate actions", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Dividends, splits, mergers, spin-offs and other corporate actions by process date. Without start and end: today only.")]
    public async Task<CorporateActionsReply> GetCorporateActionsAsync(
        string? symbols = null,
        [Description("E.g. 037833100")] string? cusips = null,
        [Description("E.g. cash_dividend,forward_split,reverse_split,spin_off,stock_merger,name_change")] string? types = null,
        CorporateActionRegion? region = null,
        string? start = null,
        string? end = null,
        [Description("Without other filters")] string? ids = null,
        [Description("1-1000")] int limit = 100,
        string? page_token = null,
        SortDirection? sort = null,
        [Description("Also show ids, CUSIPs, ISINs")] bool show_ids = false,
        CancellationToken cancellationToken = default)
    {
        var now = (await clock.ReadAsync(cancellationToken)).Now;
        var query = new CorporateActionsQuery
        {
            Symbols = symbols is null ? [] : SymbolList.Stocks(symbols),
            Cusips = Codes.Cusips("cusips", cusips),
            Types = WireWords.Read<CorporateActionType>("types", types),
            Ids = Codes.Ids("ids", ids),
            Region = region,
            Start = When.Date("start", start, now),
            End = When.Date("end", end, now),
            Limit = Bounded.Int("limit", limit, MostActions),
            Sort = sort,
            PageToken = page_token,
        };
        Check(query);
        return CorporateActionsReply.Of(await actions.ListAsync(query, cancellationToken), show_ids);
    }

    private static void Check(CorporateActionsQuery query)
    {
        if (query.End < query.Start)
            throw ToolErrorException.InvalidArgument("end", $"end {query.End:yyyy-MM-dd} is before start {query.Start:yyyy-MM-dd}.");
        var filters = query.Symbols.Count + query.Cusips.Count + query.Types.Count;
        if (query.Ids.Count > 0 && (filters > 0 || query.Start is not null || query.End is not null))
            throw ToolErrorException.InvalidArgument("ids", "ids cannot be combined with symbols, cusips, types, start or end.");
    }
}
