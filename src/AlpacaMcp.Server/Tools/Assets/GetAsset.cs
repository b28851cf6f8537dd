using System.ComponentModel;
using AlpacaMcp.Api.Assets;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Assets;

[Toolset(Toolset.Assets)]
internal sealed class GetAsset(AssetsClient assets)
{
    [McpServerTool(Name = "get_asset", Title = "Get asset", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Whether a stock or crypto pair exists and can be traded, shorted or bought in fractions, and its order increments.")]
    public async Task<AssetReply> GetAssetAsync(
        [Description("E.g. AAPL, BTC/USD or an asset id.")] string symbol_or_asset_id, CancellationToken cancellationToken = default) =>
        AssetReply.Of(await assets.GetAsync(Symbols.OrId("symbol_or_asset_id", symbol_or_asset_id), cancellationToken));
}
