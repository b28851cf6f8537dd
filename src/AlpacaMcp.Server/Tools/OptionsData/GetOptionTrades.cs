using System.ComponentModel;
using AlpacaMcp.Api;
using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies.Options;
using AlpacaMcp.Server.Mcp.Replies.Prices;
using AlpacaMcp.Trading.Market;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.OptionsData;

[Toolset(Toolset.OptionsData)]
internal sealed class GetOptionTrades(OptionDataClient data, ExchangeClock clock)
{
    [McpServerTool(Name = "get_option_trades", Title = "Get option trades", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Past trades of option contracts. Default: today, without a subscription up to 15 minutes ago.")]
    public async Task<OptionTradesReply> GetOptionTradesAsync(
        [Description("E.g. AAPL260320C00190000")] string symbols,
        string? start = null,
        string? end = null,
        [Description("1-10000 over all")] int limit = 1000,
        string? page_token = null,
        SortDirection? sort = null,
        int max_rows = 500,
        CancellationToken cancellationToken = default)
    {
        var range = OpenRange.Read(start, end, (await clock.ReadAsync(cancellationToken)).Now);
        var query = OptionHistory.Query(symbols, range, RowBudget.Of(limit, max_rows), sort, page_token);
        var page = await data.GetTradesAsync(query, cancellationToken);
        return OptionTradesReply.Of(range, page, HistoryNote.Of(query.Symbols, page.Trades, page_token, page.NextPageToken));
    }
}
