using System.ComponentModel;
using AlpacaMcp.Api;
using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies.Prices;
using AlpacaMcp.Trading.Market;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.OptionsData;

[Toolset(Toolset.OptionsData)]
internal sealed class GetOptionBars(OptionDataClient data, ExchangeClock clock)
{
    // Without a subscription Alpaca ends 15 minutes ago and does not say which feed it is.
    private const string Feed = "opra";

    [McpServerTool(Name = "get_option_bars", Title = "Get option bars", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Price history of option contracts. Default: today, without a subscription up to 15 minutes ago.")]
    public async Task<BarsReply> GetOptionBarsAsync(
        [Description("E.g. AAPL260320C00190000")] string symbols,
        [Description("E.g. 5Min, 1Hour, 1Day")] string timeframe,
        string? start = null,
        string? end = null,
        [Description("1-10000 over all")] int limit = 1000,
        string? page_token = null,
        SortDirection? sort = null,
        int max_rows = 500,
        CancellationToken cancellationToken = default)
    {
        var span = Timeframe.Read(timeframe);
        var now = (await clock.ReadAsync(cancellationToken)).Now;
        var query = OptionHistory.Query(symbols, OpenRange.Read(start, end, now), RowBudget.Of(limit, max_rows), sort, page_token);
        var page = await data.GetBarsAsync(query, span.Text, cancellationToken);
        var reply = BarsReply.Of(span, Feed, new(query.Start ?? OptionHistory.Today(now), query.End), page);
        return reply with { Note = HistoryNote.Of(query.Symbols, page.Bars, page_token, page.NextPageToken) };
    }
}
