using System.ComponentModel;
using AlpacaMcp.Api.Screener;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies.Prices;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.StockData;

[Toolset(Toolset.StockData)]
internal sealed class GetMarketMovers(ScreenerClient screener, PriceHeadings headings)
{
    private const int MostMovers = 50;

    [McpServerTool(Name = "get_market_movers", Title = "Get market movers", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Largest gains and losses of the day against the previous close; stocks show the last session until the open.")]
    public async Task<MoversReply> GetMarketMoversAsync(
        MoverMarket market_type,
        [Description("Of each, 1-50")] int top = 10,
        CancellationToken cancellationToken = default)
    {
        var movers = await screener.GetMoversAsync(market_type, Bounded.Int("top", top, MostMovers), cancellationToken);
        var heading = market_type == MoverMarket.Crypto
            ? await headings.ReadCryptoAsync(market_type.Value, cancellationToken)
            : await headings.ReadAsync(market_type.Value, cancellationToken);
        return MoversReply.Of(market_type, heading, movers);
    }
}
