using System.ComponentModel;
using AlpacaMcp.Api.CryptoData;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies.Prices;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.CryptoData;

[Toolset(Toolset.CryptoData)]
internal sealed class GetCryptoLatestQuote(CryptoDataClient data, PriceHeadings headings)
{
    [McpServerTool(Name = "get_crypto_latest_quote", Title = "Get latest crypto quote", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Best bid and ask of crypto pairs right now.")]
    public async Task<QuotesReply> GetCryptoLatestQuoteAsync(
        [Description("BTC/USD,ETH/USD")] string symbols,
        CryptoLocation? loc = null,
        CancellationToken cancellationToken = default)
    {
        var (asked, venue) = (SymbolList.Pairs(symbols), loc ?? CryptoLocation.Us);
        var quotes = await data.GetLatestQuotesAsync(venue, asked, cancellationToken);
        return QuotesReply.Of(await headings.ReadCryptoAsync(venue.Value, cancellationToken), asked, quotes);
    }
}
