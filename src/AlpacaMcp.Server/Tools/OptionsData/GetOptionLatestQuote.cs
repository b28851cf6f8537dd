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
internal sealed class GetOptionLatestQuote(OptionDataClient data, PriceHeadings headings, TradingOptions trading)
{
    [McpServerTool(Name = "get_option_latest_quote", Title = "Get latest option quote", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Best bid and ask of option contracts, per share; age_s is seconds before as_of.")]
    public async Task<OptionPricesReply> GetOptionLatestQuoteAsync(
        [Description("E.g. AAPL260320C00190000")] string symbols, OptionFeed? feed = null, CancellationToken cancellationToken = default)
    {
        var (asked, source) = (SymbolList.Contracts(symbols), OptionRequest.Feed(feed, trading));
        var quotes = await data.GetLatestQuotesAsync(asked, source, cancellationToken);
        return OptionPricesReply.Of(
            await headings.ReadAsync(source.Value, cancellationToken), asked, quotes, ["bid", "bid_size", "ask", "ask_size", "age_s"],
            (quote, asOf) => [quote.BidPrice, quote.BidSize, quote.AskPrice, quote.AskSize, Ages.Seconds(quote.Time, asOf)]);
    }
}
