using System.ComponentModel;
using AlpacaMcp.Api;
using AlpacaMcp.Api.CryptoData;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies.Prices;
using AlpacaMcp.Trading.Market;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.CryptoData;

[Toolset(Toolset.CryptoData)]
internal sealed class GetCryptoBars(CryptoDataClient data, ExchangeClock clock)
{
    [McpServerTool(Name = "get_crypto_bars", Title = "Get crypto bars", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Price history (open, high, low, close, volume, trades, vwap) of crypto pairs, around the clock. Give start, or days/hours/minutes back from now (default 1 day).")]
    public async Task<BarsReply> GetCryptoBarsAsync(
        [Description("BTC/USD,ETH/USD")] string symbols,
        [Description("1-59Min, 1-23Hour, 1Day, 1Week or 1-12Month")] string timeframe = "1Hour",
        [Description("Date (UTC) or RFC 3339")] string? start = null,
        string? end = null,
        int? days = null,
        int? hours = null,
        int? minutes = null,
        [Description("Over all pairs")] int limit = 1000,
        SortDirection? sort = null,
        string? page_token = null,
        int max_rows = 500,
        CancellationToken cancellationToken = default)
    {
        var now = (await clock.ReadAsync(cancellationToken)).Now;
        var range = When.Range(start, end, When.Back(start, days, hours, minutes, TimeSpan.FromDays(1)), now, TimeZoneInfo.Utc);
        var span = Timeframe.Read(timeframe);
        var query = new CryptoBarsQuery
        {
            Symbols = SymbolList.Pairs(symbols),
            Timeframe = span.Text,
            Start = range.Start,
            End = range.End,
            Limit = RowBudget.Of(limit, max_rows),
            Sort = sort,
            PageToken = page_token,
        };
        var reply = BarsReply.Of(span, CryptoLocation.Us.Value, range, await data.GetBarsAsync(CryptoLocation.Us, query, cancellationToken));
        return reply with { Note = HistoryNote.Of(query.Symbols, reply.Bars, page_token, reply.NextPageToken) };
    }
}
