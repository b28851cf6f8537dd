using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Mcp.Replies.Assets;

/// <summary>Something that is listed; its name is outside text.</summary>
internal sealed record SymbolView(string Symbol, string Name, string AssetClass, string Exchange, bool? Tradable)
{
    internal static SymbolView Of(ListedSymbol listed) => new(
        OutsideText.Word(listed.Symbol), OutsideText.Seal(listed.Name, 80), OutsideText.Word(listed.AssetClass), OutsideText.Word(listed.Exchange), listed.IsTradable ? null : false);
}
