using System.ComponentModel;
using AlpacaMcp.Api;
using AlpacaMcp.Api.CryptoData;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies.Prices;
using AlpacaMcp.Server.Mcp.Replies.Tables;
using AlpacaMcp.Trading.Market;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.CryptoData;

[Toolset(Toolset.CryptoData)]
internal sealed class GetCryptoQuotes(CryptoDataClient data, ExchangeClock clock)
{
    [McpServerTool(Name = "get_crypto_quotes", Title = "Get crypto quotes", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Past bids and asks of crypto pairs. Give start, or days/hours/minutes back from now (default 15 minutes). Many rows: ask for minutes.")]
    public async Task<HistoryReply> GetCryptoQuotesAsync(
        [Description("BTC/USD,ETH/USD")] string symbols,
        [Description("Date (UTC) or RFC 3339")] string? start = null,
        string? end = null,
        int? days = null,
        int? hours = null,
        int? minutes = null,
        int limit = 1000,
        SortDirection? sort = null,
        string? page_token = null,
        int max_rows = 500,
        CancellationToken cancellationToken = default)
    {
        var now = (await clock.ReadAsync(cancellationToken)).Now;
        var range = When.Range(start, end, When.Back(start, days, hours, minutes, TimeSpan.FromMinutes(15)), now, TimeZoneInfo.Utc);
        var query = new CryptoTicksQuery
        {
            Symbols = SymbolList.Pairs(symbols),
            Start = range.Start,
            End = range.End,
            Limit = RowBudget.Of(limit, max_rows),
            Sort = sort,
            PageToken = page_token,
        };
        var page = await data.GetQuotesAsync(CryptoLocation.Us, query, cancellationToken);
        var reply = HistoryReply.Of(CryptoLocation.Us.Value, range, page, TickColumns.Quotes);
        return reply with { Note = HistoryNote.Of(query.Symbols, reply.Rows, page_token, reply.NextPageToken) };
    }
}
