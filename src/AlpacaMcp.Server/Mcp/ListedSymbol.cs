using AlpacaMcp.Api.Assets;

namespace AlpacaMcp.Server.Mcp;

/// <summary>What is kept of an asset to find it by: a list of all of them stays small.</summary>
internal sealed record ListedSymbol(string Symbol, string Name, string AssetClass, string Exchange, bool IsTradable)
{
    internal static ListedSymbol Of(Asset asset) => new(asset.Symbol, asset.Name ?? "", asset.Class.Value, asset.Exchange ?? "", asset.Tradable is true);
}
