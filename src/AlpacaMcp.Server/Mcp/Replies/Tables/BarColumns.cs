using AlpacaMcp.Api.MarketData;

namespace AlpacaMcp.Server.Mcp.Replies.Tables;

/// <summary>The values of a bar as they are, and packed: open and vwap as whole steps from the close, which halves their digits.</summary>
internal static class BarColumns
{
    /// <summary>How the packed values are read.</summary>
    internal const string Packing = "open = close - body * price_step; vwap = close + vwap_over_close * vwap_step";

    internal static IReadOnlyList<Column<Bar>> Plain { get; } =
    [
        new("open", bar => bar.Open),
        new("high", bar => bar.High),
        new("low", bar => bar.Low),
        new("close", bar => bar.Close),
        new("volume", bar => bar.Volume),
        new("trades", bar => bar.TradeCount),
        new("vwap", bar => bar.VolumeWeightedPrice),
    ];

    internal static IReadOnlyList<Column<Bar>> Packed(BarSteps steps) =>
    [
        new("high", bar => bar.High),
        new("low", bar => bar.Low),
        new("close", bar => bar.Close),
        new("body", bar => (bar.Close - bar.Open) / steps.Price),
        new("volume", bar => bar.Volume),
        new("trades", bar => bar.TradeCount),
        new("vwap_over_close", bar => (bar.VolumeWeightedPrice - bar.Close) / steps.Vwap),
    ];
}
