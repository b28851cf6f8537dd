using System.ComponentModel;
using AlpacaMcp.Api;
using AlpacaMcp.Api.IndexData;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies.Prices;
using AlpacaMcp.Server.Mcp.Replies.Reference;
using AlpacaMcp.Trading.Market;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.IndexData;

[Toolset(Toolset.IndexData)]
internal sealed class GetIndexValues(IndexDataClient data, ExchangeClock clock)
{
    [McpServerTool(Name = "get_index_values", Title = "Get index values", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Past values of market indices. Default: today, without a subscription up to 15 minutes ago.")]
    public async Task<IndexValuesReply> GetIndexValuesAsync(
        [Description("E.g. SPX")] string symbols,
        string? start = null,
        string? end = null,
        [Description("1-10000 over all")] int limit = 1000,
        string? page_token = null,
        SortDirection? sort = null,
        int max_rows = 500,
        CancellationToken cancellationToken = default)
    {
        var range = OpenRange.Read(start, end, (await clock.ReadAsync(cancellationToken)).Now);
        var query = new IndexValuesQuery
        {
            Symbols = SymbolList.Indices(symbols),
            Start = range.Start,
            End = range.End,
            Limit = RowBudget.Of(limit, max_rows),
            Sort = sort,
            PageToken = page_token,
        };
        var page = await data.GetValuesAsync(query, cancellationToken);
        return IndexValuesReply.Of(range, page, HistoryNote.Of(query.Symbols, page.Values, page_token, page.NextPageToken));
    }
}
