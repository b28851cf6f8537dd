using System.ComponentModel;
using AlpacaMcp.Api.CryptoData;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies.Prices;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.CryptoData;

[Toolset(Toolset.CryptoData)]
internal sealed class GetCryptoLatestTrade(CryptoDataClient data, PriceHeadings headings)
{
    [McpServerTool(Name = "get_crypto_latest_trade", Title = "Get latest crypto trade", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Last trade of crypto pairs. For a price to trade at, use get_crypto_latest_quote.")]
    public async Task<TradesReply> GetCryptoLatestTradeAsync(
        [Description("BTC/USD,ETH/USD")] string symbols,
        CryptoLocation? loc = null,
        CancellationToken cancellationToken = default)
    {
        var (asked, venue) = (SymbolList.Pairs(symbols), loc ?? CryptoLocation.Us);
        var trades = await data.GetLatestTradesAsync(venue, asked, cancellationToken);
        return TradesReply.Of(await headings.ReadCryptoAsync(venue.Value, cancellationToken), asked, trades);
    }
}
