using System.ComponentModel;
using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies.Options;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Market;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.OptionsData;

[Toolset(Toolset.OptionsData)]
internal sealed class GetOptionChain(OptionDataClient data, ExchangeClock clock, PriceHeadings headings, TradingOptions trading)
{
    [McpServerTool(Name = "get_option_chain", Title = "Get option chain", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Prices, volatility and greeks of an underlying's option contracts, by expiration, type and strike. Narrow by strike and expiration; detail=brief has bid, ask, last, iv, delta and volume only.")]
    public async Task<OptionChainReply> GetOptionChainAsync(
        [Description("E.g. AAPL")] string underlying_symbol,
        [Description("Default: what the data plan includes")] OptionFeed? feed = null,
        [Description("1-1000")] int limit = 100,
        [Description("Date or time")] string? updated_since = null,
        string? page_token = null,
        OptionType? type = null,
        decimal? strike_price_gte = null,
        decimal? strike_price_lte = null,
        string? expiration_date = null,
        string? expiration_date_gte = null,
        string? expiration_date_lte = null,
        string? root_symbol = null,
        Detail? detail = null,
        CancellationToken cancellationToken = default)
    {
        var now = (await clock.ReadAsync(cancellationToken)).Now;
        var query = new OptionChainQuery
        {
            Underlying = OptionRequest.Underlying(underlying_symbol),
            Feed = OptionRequest.Feed(feed, trading),
            Type = type,
            LowestStrike = OptionRequest.Strike("strike_price_gte", strike_price_gte),
            HighestStrike = OptionRequest.Strike("strike_price_lte", strike_price_lte),
            Expiration = When.Date("expiration_date", expiration_date, now),
            EarliestExpiration = When.Date("expiration_date_gte", expiration_date_gte, now),
            LatestExpiration = When.Date("expiration_date_lte", expiration_date_lte, now),
            RootSymbol = OptionRequest.Root(root_symbol),
            UpdatedSince = OptionRequest.Since(updated_since, now),
            Limit = Bounded.Int("limit", limit, OptionRequest.MostContracts),
            PageToken = page_token,
        };
        var page = await data.GetChainAsync(query, cancellationToken);
        var reply = OptionChainReply.Of(page, await headings.ReadAsync(query.Feed.Value.Value, cancellationToken), detail == Detail.Brief);
        return reply with { Underlying = query.Underlying, Note = page.Snapshots.Count == 0 ? "No contract is listed that fits: widen strikes or expirations, or check the underlying." : reply.Note };
    }
}
