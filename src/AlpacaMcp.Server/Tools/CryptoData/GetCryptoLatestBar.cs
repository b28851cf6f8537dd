using System.ComponentModel;
using AlpacaMcp.Api.CryptoData;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies.Prices;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.CryptoData;

[Toolset(Toolset.CryptoData)]
internal sealed class GetCryptoLatestBar(CryptoDataClient data, PriceHeadings headings)
{
    [McpServerTool(Name = "get_crypto_latest_bar", Title = "Get latest crypto bar", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Latest minute bar of crypto pairs.")]
    public async Task<LatestBarsReply> GetCryptoLatestBarAsync(
        [Description("BTC/USD,ETH/USD")] string symbols,
        CryptoLocation? loc = null,
        CancellationToken cancellationToken = default)
    {
        var (asked, venue) = (SymbolList.Pairs(symbols), loc ?? CryptoLocation.Us);
        var bars = await data.GetLatestBarsAsync(venue, asked, cancellationToken);
        return LatestBarsReply.Of(await headings.ReadCryptoAsync(venue.Value, cancellationToken), asked, bars);
    }
}
