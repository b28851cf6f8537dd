using System.ComponentModel;
using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies;
using AlpacaMcp.Server.Mcp.Replies.Options;
using AlpacaMcp.Trading;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.OptionsData;

[Toolset(Toolset.OptionsData)]
internal sealed class GetOptionLatestTrade(OptionDataClient data, PriceHeadings headings, TradingOptions trading)
{
    [McpServerTool(Name = "get_option_latest_trade", Title = "Get latest option trade", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Last trade of option contracts, which may be old: age_s is seconds before as_of. For a price to trade at, use get_option_latest_quote.")]
    public async Task<OptionPricesReply> GetOptionLatestTradeAsync(
        [Description("E.g. AAPL260320C00190000")] string symbols, OptionFeed? feed = null, CancellationToken cancellationToken = default)
    {
        var (asked, source) = (SymbolList.Contracts(symbols), OptionRequest.Feed(feed, trading));
        var trades = await data.GetLatestTradesAsync(asked, source, cancellationToken);
        return OptionPricesReply.Of(
            await headings.ReadAsync(source.Value, cancellationToken), asked, trades, ["price", "size", "age_s"],
            (trade, asOf) => [trade.Price, trade.Size, Ages.Seconds(trade.Time, asOf)]);
    }
}
