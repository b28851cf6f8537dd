using System.ComponentModel;
using AlpacaMcp.Api.CryptoData;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies;
using AlpacaMcp.Server.Mcp.Replies.Prices;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.CryptoData;

[Toolset(Toolset.CryptoData)]
internal sealed class GetCryptoLatestOrderbook(CryptoDataClient data, PriceHeadings headings)
{
    [McpServerTool(Name = "get_crypto_latest_orderbook", Title = "Get latest crypto order book", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Resting orders of crypto pairs added up by price: the best levels of both sides, to judge depth beyond the quote.")]
    public async Task<OrderBooksReply> GetCryptoLatestOrderbookAsync(
        [Description("BTC/USD,ETH/USD")] string symbols,
        CryptoLocation? loc = null,
        [Description("Per side")] int max_levels = 10,
        CancellationToken cancellationToken = default)
    {
        var (asked, venue) = (SymbolList.Pairs(symbols), loc ?? CryptoLocation.Us);
        var levels = Bounded.Int("max_levels", max_levels, RowPage.Most);
        var books = await data.GetLatestOrderBooksAsync(venue, asked, cancellationToken);
        return OrderBooksReply.Of(await headings.ReadCryptoAsync(venue.Value, cancellationToken), asked, books, levels);
    }
}
