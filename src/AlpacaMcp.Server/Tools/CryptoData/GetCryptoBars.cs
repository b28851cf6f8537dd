using System.ComponentModel;
using AlpacaMcp.Api;
using AlpacaMcp.Api.CryptoData;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies;
using AlpacaMcp.Trading.Market;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.CryptoData;

[Toolset(Toolset.CryptoData)]
internal sealed class GetCryptoBars(CryptoDataClient data, ExchangeClock clock)
{
    [McpServerTool(Name = "get_crypto_bars", Title = "Get crypto bars", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Price history (open, high, low, close, volume) of crypto pairs, around the clock. Give start, or days/hours/minutes back from now.")]
    public async Task<BarsReply> GetCryptoBarsAsync(
        [Description("Comma-separated, e.g. BTC/USD,ETH/USD.")] string symbols,
        [Description("1-59Min, 1-23Hour, 1Day, 1Week or 1-12Month, e.g. 5Min.")] string timeframe = "1Hour",
        [Description("Date (UTC) or RFC 3339 time.")] string? start = null,
        [Description("Inclusive. Default: now.")] string? end = null,
        [Description("Used without start.")] int days = 1,
        int hours = 0,
        int minutes = 0,
        [Description("Most bars over all pairs, 1-10000.")] int limit = 1000,
        SortDirection? sort = null,
        CancellationToken cancellationToken = default)
    {
        var now = (await clock.ReadAsync(cancellationToken)).Now;
        var range = When.Range(start, end, When.Back(days, hours, minutes), now, TimeZoneInfo.Utc);
        var page = await data.GetBarsAsync(
            CryptoLocation.Us,
            new() { Symbols = SymbolList.Pairs(symbols), Timeframe = timeframe, Start = range.Start, End = range.End, Limit = limit, Sort = sort },
            cancellationToken);
        return BarsReply.Of(timeframe, range, page);
    }
}
