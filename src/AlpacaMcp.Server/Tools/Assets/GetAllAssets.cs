using System.ComponentModel;
using AlpacaMcp.Api.Assets;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies;
using AlpacaMcp.Server.Mcp.Replies.Assets;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Assets;

[Toolset(Toolset.Assets)]
internal sealed class GetAllAssets(AssetsClient assets)
{
    [McpServerTool(Name = "get_all_assets", Title = "Get all assets", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Assets as rows, without names: find_symbol searches those.")]
    public async Task<AssetsReply> GetAllAssetsAsync(
        [Description("active or inactive.")] string? status = null,
        [Description("us_equity (default) or crypto.")] string? asset_class = null,
        [Description("E.g. NYSE.")] string? exchange = null,
        [Description("E.g. has_options.")] IReadOnlyList<string>? attributes = null,
        int max_rows = 100,
        string? cursor = null,
        CancellationToken cancellationToken = default)
    {
        var query = new AssetQuery
        {
            Status = status is null ? null : AssetStatus.From(WordList.One("status", status, AssetTraits.Statuses)),
            Class = asset_class is null ? null : AssetClass.From(WordList.One("asset_class", asset_class, AssetTraits.Classes)),
            Exchange = exchange is null ? null : WordList.One("exchange", exchange, AssetTraits.Exchanges),
            Attributes = WordList.Read("attributes", attributes, AssetTraits.Attributes),
        };
        return AssetsReply.Of(RowPage.Of(await assets.ListAsync(query, cancellationToken), max_rows, cursor));
    }
}
