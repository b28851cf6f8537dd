using AlpacaMcp.Api.MarketData;

namespace AlpacaMcp.Server.Analysis.Indicators;

/// <summary>Computes indicators over bars. The inner maths is binary; each value is rounded once, here.</summary>
internal static class IndicatorValues
{
    private const int Decimals = 4;
    private const int DecimalsBelowOne = 8;

    /// <summary>One list of values for each of the indicator's columns, as long as the bars; null where there were too few before.</summary>
    internal static IReadOnlyList<IReadOnlyList<decimal?>> Of(Indicator indicator, IReadOnlyList<Bar> bars, Func<Bar, DateOnly?> session)
    {
        double[] closes = [.. bars.Select(bar => (double)bar.Close)];
        var periods = indicator.Periods;
        return indicator.Kind switch
        {
            IndicatorKind.Sma => [Rounded(MovingAverage.Simple(closes, periods[0]))],
            IndicatorKind.Ema => [Rounded(MovingAverage.Exponential(closes, periods[0]))],
            IndicatorKind.Rsi => [Rounded(RelativeStrength.Of(closes, periods[0]))],
            IndicatorKind.Atr => [Rounded(AverageTrueRange.Of([.. bars.Select(bar => (double)bar.High)], [.. bars.Select(bar => (double)bar.Low)], closes, periods[0]))],
            IndicatorKind.Macd => Rounded(ConvergenceDivergence.Of(closes, periods[0], periods[1], periods[2])),
            IndicatorKind.Bb => Rounded(BollingerBands.Of(closes, periods[0], (double)indicator.Width)),
            _ => [Rounded(SessionAverage.Of(bars, session))],
        };
    }

    private static IReadOnlyList<IReadOnlyList<decimal?>> Rounded((double?[] First, double?[] Second, double?[] Third) columns) =>
        [Rounded(columns.First), Rounded(columns.Second), Rounded(columns.Third)];

    private static IReadOnlyList<decimal?> Rounded(double?[] values) => [.. values.Select(value => value is { } number ? RoundHalfToEven(number) : (decimal?)null)];

    /// <summary>To four decimals, below one to eight.</summary>
    private static decimal RoundHalfToEven(double value) => Math.Round((decimal)value, Math.Abs(value) < 1 ? DecimalsBelowOne : Decimals, MidpointRounding.ToEven);
}
