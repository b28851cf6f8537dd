using AlpacaMcp.Api.MarketData;
using AlpacaMcp.Server.Mcp.Json;

namespace AlpacaMcp.Server.Mcp.Replies.Tables;

/// <summary>The steps in which packed bars count: the largest powers of ten of which every price is a whole multiple.</summary>
internal sealed record BarSteps(decimal Price, decimal Vwap)
{
    // Beyond that a price is no price but noise, and its steps would not fit a decimal.
    private const int MostDecimals = 12;

    /// <summary>The steps of these bars; null when they are too fine to count in.</summary>
    internal static BarSteps? Of(IReadOnlyCollection<Bar> bars)
    {
        var price = bars.Max(bar => Math.Max(Decimals(bar.Open), Decimals(bar.Close)));
        var vwap = bars.Max(bar => Math.Max(Decimals(bar.VolumeWeightedPrice ?? 0), Decimals(bar.Close)));
        return Math.Max(price, vwap) > MostDecimals ? null : new(Step(price), Step(vwap));
    }

    private static int Decimals(decimal number) => PlainDecimal.Of(number).Scale;

    private static decimal Step(int decimals) => new(1, 0, 0, isNegative: false, (byte)decimals);
}
