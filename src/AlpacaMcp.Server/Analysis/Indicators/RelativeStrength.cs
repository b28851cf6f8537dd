namespace AlpacaMcp.Server.Analysis.Indicators;

/// <summary>Wilder's relative strength index: the share of rises in the smoothed movement, 0 to 100; 50 where nothing moved.</summary>
/// <seealso href="https://chartschool.stockcharts.com/table-of-contents/technical-indicators-and-overlays/technical-indicators/relative-strength-index-rsi"/>
internal static class RelativeStrength
{
    internal static double?[] Of(IReadOnlyList<double> closes, int period)
    {
        var changes = closes.Zip(closes.Skip(1), (before, after) => after - before).ToList();
        var gains = MovingAverage.Wilder([.. changes.Select(change => Math.Max(0, change))], period);
        var losses = MovingAverage.Wilder([.. changes.Select(change => Math.Max(0, -change))], period);
        return [.. closes.Count == 0 ? [] : (double?[])[null], .. gains.Zip(losses, Index)];
    }

    private static double? Index(double? gain, double? loss) => (gain, loss) switch
    {
        (null, _) or (_, null) => null,
        (0, 0) => 50,
        ({ } up, { } down) => 100 * up / (up + down),
    };
}
