using System.ComponentModel;
using AlpacaMcp.Api.CryptoData;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies.Prices;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.CryptoData;

[Toolset(Toolset.CryptoData)]
internal sealed class GetCryptoSnapshot(CryptoDataClient data, PriceHeadings headings)
{
    [McpServerTool(Name = "get_crypto_snapshot", Title = "Get crypto snapshot", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Latest trade, quote, minute bar, today's and the previous daily (UTC) bar of crypto pairs in one call.")]
    public async Task<SnapshotsReply> GetCryptoSnapshotAsync(
        [Description("BTC/USD,ETH/USD")] string symbols,
        CryptoLocation? loc = null,
        CancellationToken cancellationToken = default)
    {
        var (asked, venue) = (SymbolList.Pairs(symbols), loc ?? CryptoLocation.Us);
        var snapshots = await data.GetSnapshotsAsync(venue, asked, cancellationToken);
        return SnapshotsReply.Of(await headings.ReadCryptoAsync(venue.Value, cancellationToken), asked, snapshots);
    }
}
