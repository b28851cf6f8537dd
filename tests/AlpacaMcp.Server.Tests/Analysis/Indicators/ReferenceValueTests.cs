using AlpacaMcp.Server.Analysis.Indicators;

namespace AlpacaMcp.Server.Tests.Analysis.Indicators;

/// <summary>Each formula against the worked example of its publisher, to the decimals printed there.</summary>
public sealed class ReferenceValueTests
{
    private const double Cent = 0.005;

    // https://chartschool.stockcharts.com/table-of-contents/technical-indicators-and-overlays/technical-overlays/moving-averages-simple-and-exponential (Intel, 10 days)
    private static readonly double[] Intel =
    [
        22.27, 22.19, 22.08, 22.17, 22.18, 22.13, 22.23, 22.43, 22.24, 22.29, 22.15, 22.39, 22.38, 22.61, 23.36,
        24.05, 23.75, 23.83, 23.95, 23.63, 23.82, 23.87, 23.65, 23.19, 23.10, 23.33, 22.68, 23.10, 22.40, 22.17,
    ];

    // https://chartschool.stockcharts.com/table-of-contents/technical-indicators-and-overlays/technical-indicators/relative-strength-index-rsi (QQQQ, 14 days; the spreadsheet's closes)
    private static readonly double[] Qqqq =
    [
        44.3389, 44.0902, 44.1497, 43.6124, 44.3278, 44.8264, 45.0955, 45.4245, 45.8433, 46.0826, 45.8931, 46.0328, 45.6140, 46.2820, 46.2820, 46.0028, 46.0328,
        46.4116, 46.2222, 45.6439, 46.2122, 46.2521, 45.7137, 46.4515, 45.7835, 45.3548, 44.0288, 44.1783, 44.2181, 44.5672, 43.4205, 42.6628, 43.1314,
    ];

    // https://investexcel.net/how-to-calculate-macd-in-excel/ (Apple, 19 February to 22 May 2013)
    private static readonly double[] Apple =
    [
        459.99, 448.85, 446.06, 450.81, 442.80, 448.97, 444.57, 441.40, 430.47, 420.05, 431.14, 425.66, 430.58, 431.72, 437.87, 428.43, 428.35,
        432.50, 443.66, 455.72, 454.49, 452.08, 452.73, 461.91, 463.58, 461.14, 452.08, 442.66, 428.91, 429.79, 431.99, 427.72, 423.20, 426.21,
        426.98, 435.69, 434.33, 429.80, 419.85, 426.24, 402.80, 392.05, 390.53, 398.67, 406.13, 405.46, 408.38, 417.20, 430.12, 442.78, 439.29,
        445.52, 449.98, 460.71, 458.66, 463.84, 456.77, 452.97, 454.74, 443.86, 428.85, 434.58, 433.26, 442.93, 439.66, 441.35,
    ];

    // https://chartschool.stockcharts.com/table-of-contents/technical-indicators-and-overlays/technical-indicators/average-true-range-atr (QQQ, 14 days: high, low, close)
    private static readonly (double High, double Low, double Close)[] Qqq =
    [
        (48.70, 47.79, 48.16), (48.72, 48.14, 48.61), (48.90, 48.39, 48.75), (48.87, 48.37, 48.63), (48.82, 48.24, 48.74), (49.05, 48.64, 49.03),
        (49.20, 48.94, 49.07), (49.35, 48.86, 49.32), (49.92, 49.50, 49.91), (50.19, 49.87, 50.13), (50.12, 49.20, 49.53), (49.66, 48.90, 49.50),
        (49.88, 49.43, 49.75), (50.19, 49.73, 50.03), (50.36, 49.26, 50.31), (50.57, 50.09, 50.52), (50.65, 50.30, 50.41), (50.43, 49.21, 49.34),
        (49.63, 48.98, 49.37), (50.33, 49.61, 50.23), (50.29, 49.20, 49.24), (50.17, 49.43, 49.93), (49.32, 48.08, 48.43), (48.50, 47.64, 48.18),
        (48.32, 41.55, 46.57), (46.80, 44.28, 45.41), (47.80, 47.31, 47.77), (48.39, 47.20, 47.72), (48.66, 47.90, 48.62), (48.79, 47.73, 47.85),
    ];

    // https://chartschool.stockcharts.com/table-of-contents/technical-indicators-and-overlays/technical-overlays/bollinger-bands (20 days, 2 deviations)
    private static readonly double[] Banded =
    [
        86.16, 89.09, 88.78, 90.32, 89.07, 91.15, 89.44, 89.18, 86.93, 87.68, 86.96, 89.43, 89.32, 88.72, 87.45, 87.26, 89.50, 87.90, 89.13, 90.70,
        92.90, 92.98, 91.80, 92.66, 92.68, 92.30,
    ];

    [Fact]
    public void Simple_average()
    {
        var averages = MovingAverage.Simple(Intel, 10);

        Assert.All(averages[..9], Assert.Null);
        // A tenth of the sums 222.21, 222.09, 222.29, 222.59 and 223.03.
        Check([22.221, 22.209, 22.229, 22.259, 22.303], averages[9..14], 1e-9);
    }

    [Fact]
    public void Exponential_average()
    {
        var averages = MovingAverage.Exponential(Intel, 10);

        Assert.All(averages[..9], Assert.Null);
        Check([22.22, 22.21, 22.24, 22.27, 22.33, 22.52, 22.80, 22.97, 23.13, 23.28, 23.34, 23.43, 23.51, 23.53, 23.47, 23.40, 23.39, 23.26, 23.23, 23.08, 22.92], averages[9..]);
    }

    [Fact]
    public void Relative_strength()
    {
        var index = RelativeStrength.Of(Qqqq, 14);

        Assert.All(index[..14], Assert.Null);
        Check([70.53, 66.32, 66.55, 69.41, 66.36, 57.97, 62.93, 63.26, 56.06, 62.38, 54.71, 50.42, 39.99, 41.46, 41.87, 45.46, 37.30, 33.08, 37.77], index[14..]);
    }

    [Fact]
    public void Convergence_and_divergence()
    {
        var (line, signal, histogram) = ConvergenceDivergence.Of(Apple, 12, 26, 9);

        Assert.All(line[..25], Assert.Null);
        Check([8.275269504, 7.703378381, 6.416074757, 4.237519783, 2.552583325, 1.378885720, 0.102981491], line[25..32], 1e-9);
        Assert.All(signal[..33], Assert.Null);
        Check([2.7625612158], line[^1..], 1e-9);
        Check([3.9606012968], signal[^1..], 1e-9);
        Check([2.7625612158 - 3.9606012968], histogram[^1..], 1e-9);
    }

    [Fact]
    public void Average_true_range()
    {
        var ranges = AverageTrueRange.Of([.. Qqq.Select(day => day.High)], [.. Qqq.Select(day => day.Low)], [.. Qqq.Select(day => day.Close)], 14);

        // The table's prices are printed in whole cents and its first average, 0.56, was made from finer ones: hence a cent.
        Assert.All(ranges[..13], Assert.Null);
        Check([0.56, 0.59, 0.59, 0.57, 0.62, 0.62, 0.64, 0.67, 0.69, 0.78, 0.78, 1.21, 1.30, 1.38, 1.37, 1.34, 1.32], ranges[13..], 2 * Cent);
    }

    [Fact]
    public void Bollinger_bands()
    {
        var (upper, middle, lower) = BollingerBands.Of(Banded, 20, 2);

        Assert.All(upper[..19], Assert.Null);
        Check([91.29, 91.95, 92.61, 92.93, 93.31, 93.73, 93.90], upper[19..]);
        Check([88.71, 89.05, 89.24, 89.39, 89.51, 89.69, 89.75], middle[19..]);
        Check([86.12, 86.14, 85.87, 85.85, 85.70, 85.65, 85.59], lower[19..], 2 * Cent);
    }

    private static void Check(double[] expected, double?[] actual, double tolerance = Cent)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.InRange(Math.Abs(pair.First - Assert.NotNull(pair.Second)), 0, tolerance + 1e-9));
    }
}
