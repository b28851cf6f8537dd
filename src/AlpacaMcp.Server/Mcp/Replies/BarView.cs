using AlpacaMcp.Api.MarketData;

namespace AlpacaMcp.Server.Mcp.Replies;

/// <summary>One bar; time is the start of the bar.</summary>
internal sealed record BarView(DateTimeOffset Time, decimal Open, decimal High, decimal Low, decimal Close, decimal Volume, long? Trades, decimal? Vwap)
{
    internal static BarView Of(Bar bar) => new(bar.Time, bar.Open, bar.High, bar.Low, bar.Close, bar.Volume, bar.TradeCount, bar.VolumeWeightedPrice);
}
