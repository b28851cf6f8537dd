using AlpacaMcp.Api.MarketData;

namespace AlpacaMcp.Server.Mcp.Replies;

/// <summary>One trade.</summary>
internal sealed record TradeView(decimal Price, decimal? Size, DateTimeOffset Time)
{
    internal static TradeView Of(Trade trade) => new(trade.Price, trade.Size, trade.Time);
}
