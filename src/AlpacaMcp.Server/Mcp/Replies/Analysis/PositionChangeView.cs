using AlpacaMcp.Trading.Previews;

namespace AlpacaMcp.Server.Mcp.Replies.Analysis;

/// <summary>A position before and after the order, filled alone; negative when short.</summary>
/// <param name="Symbol">The stock, pair or contract.</param>
/// <param name="Before">Shares, coins or contracts now.</param>
/// <param name="After">The same afterwards.</param>
/// <param name="Effect">opens, increases, reduces, closes or reverses.</param>
internal sealed record PositionChangeView(string Symbol, decimal Before, decimal After, string Effect)
{
    internal static PositionChangeView Of(PositionChange change) => new(change.Symbol, change.Before, change.After, change.Effect);
}
