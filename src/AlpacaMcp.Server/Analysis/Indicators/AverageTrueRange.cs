namespace AlpacaMcp.Server.Analysis.Indicators;

/// <summary>Wilder's average of the true range: how far a bar reaches, the gap to the close before it included.</summary>
/// <seealso href="https://chartschool.stockcharts.com/table-of-contents/technical-indicators-and-overlays/technical-indicators/average-true-range-atr"/>
internal static class AverageTrueRange
{
    internal static double?[] Of(IReadOnlyList<double> highs, IReadOnlyList<double> lows, IReadOnlyList<double> closes, int period) =>
        MovingAverage.Wilder([.. Enumerable.Range(0, closes.Count).Select(i => TrueRange(highs[i], lows[i], i == 0 ? closes[0] : closes[i - 1], i == 0))], period);

    private static double TrueRange(double high, double low, double before, bool isFirst) =>
        isFirst ? high - low : Math.Max(high - low, Math.Max(Math.Abs(high - before), Math.Abs(low - before)));
}
