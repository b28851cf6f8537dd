using AlpacaMcp.Api.MarketData;
using AlpacaMcp.Server.Analysis.Indicators;
using AlpacaMcp.Server.Mcp.Errors;
using CsCheck;

namespace AlpacaMcp.Server.Tests.Analysis.Indicators;

public sealed class IndicatorTests
{
    private static readonly Gen<double[]> Closes = Gen.Double[1, 1_000].Array[1, 60];

    [Theory]
    [InlineData("sma", "sma", "20")]
    [InlineData("EMA50", "ema50", "50")]
    [InlineData("rsi", "rsi", "14")]
    [InlineData("macd", "macd macd_signal macd_histogram", "12 26 9")]
    [InlineData("macd5-35-5", "macd5-35-5 macd5-35-5_signal macd5-35-5_histogram", "5 35 5")]
    [InlineData("bb20-2.5", "bb20-2.5_upper bb20-2.5_middle bb20-2.5_lower", "20")]
    [InlineData("vwap", "vwap", "")]
    public void Reads_a_name_with_its_periods(string text, string columns, string periods)
    {
        var indicator = Assert.Single(Indicator.Read(text));

        Assert.Equal((columns, periods), (string.Join(' ', indicator.Columns), string.Join(' ', indicator.Periods)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("wma20")]
    [InlineData("sma1")]
    [InlineData("sma401")]
    [InlineData("sma20-2")]
    [InlineData("sma2.5")]
    [InlineData("macd26-12-9")]
    [InlineData("macd12-26")]
    [InlineData("bb20-0")]
    [InlineData("bb20-11")]
    [InlineData("vwap20")]
    [InlineData("sma20,adx14")]
    [InlineData("sma\uff12\uff10")] // full-width digits
    public void Refuses_what_it_does_not_know_with_the_choices(string text)
    {
        var error = Assert.Throws<ToolErrorException>(() => Indicator.Read(text)).Error;

        Assert.Equal(("INVALID_ARGUMENT", "indicators"), (error.Code, error.Field));
        Assert.Contains("macd12-26-9", error.NextStep, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_moves_averages_are_the_price_and_strength_is_half()
    {
        double[] still = [.. Enumerable.Repeat(7.25, 40)];

        Assert.Equal(7.25, MovingAverage.Exponential(still, 10)[^1]);
        Assert.Equal(50, RelativeStrength.Of(still, 14)[^1]);
        Assert.Equal(0, AverageTrueRange.Of(still, still, still, 14)[^1]);
        Assert.Equal((0, 0, 0), ConvergenceDivergence.Of(still, 12, 26, 9) is var (line, signal, histogram) ? (line[^1], signal[^1], histogram[^1]) : default);
        Assert.Equal((7.25, 7.25), BollingerBands.Of(still, 20, 2) is var (upper, _, lower) ? (upper[^1], lower[^1]) : default);
    }

    [Fact]
    public void Averages_lie_between_the_lowest_and_the_highest_and_strength_between_0_and_100() =>
        Gen.Select(Closes, Gen.Int[2, 20]).Sample((closes, period) =>
        {
            var averages = MovingAverage.Simple(closes, period).Concat(MovingAverage.Exponential(closes, period)).Concat(MovingAverage.Wilder(closes, period)).OfType<double>();

            return averages.All(average => average >= closes.Min() - 1e-9 && average <= closes.Max() + 1e-9)
                && RelativeStrength.Of(closes, period).OfType<double>().All(index => index is >= -1e-9 and <= 100 + 1e-9);
        });

    [Fact]
    public void Every_column_is_as_long_as_the_bars() =>
        Closes.Sample(closes =>
        {
            var (line, signal, histogram) = ConvergenceDivergence.Of(closes, 3, 5, 4);
            double?[][] columns = [line, signal, histogram, RelativeStrength.Of(closes, 14), AverageTrueRange.Of(closes, closes, closes, 14), MovingAverage.Simple(closes, 9)];

            return columns.All(column => column.Length == closes.Length);
        });

    [Fact]
    public void The_sessions_average_begins_anew_each_day_and_leaves_out_what_is_in_none()
    {
        // 13:30 UTC is 09:30 in New York. By hand: 10, (10·100 + 13·200) / 300 = 12, none, 20.
        Bar[] bars = [At("2026-03-11T13:30Z", 10, 100), At("2026-03-11T13:35Z", 13, 200), At("2026-03-11T20:05Z", 99, 900), At("2026-03-12T13:30Z", 20, 50)];

        var averages = SessionAverage.Of(bars, bar => IndicatorBars.SessionOf(bar, BarSpan.Read("5Min"), isCrypto: false));

        Assert.Equal([10, 12, null, 20], averages);
    }

    [Theory]
    [InlineData("2026-03-11T13:25Z", "5Min", false)]
    [InlineData("2026-03-11T13:00Z", "1Hour", true)] // 09:00 to 10:00 holds the first half hour
    [InlineData("2026-03-11T19:59Z", "1Min", true)]
    [InlineData("2026-03-11T20:00Z", "1Min", false)]
    public void A_session_is_from_half_past_nine_to_four(string time, string timeframe, bool isInside)
    {
        Assert.Equal(isInside, IndicatorBars.SessionOf(At(time, 1, 1), BarSpan.Read(timeframe), isCrypto: false).HasValue);
    }

    [Theory]
    [InlineData("0Min")]
    [InlineData("60Min")]
    [InlineData("24Hour")]
    [InlineData("2Day")]
    [InlineData("5Month")]
    [InlineData("1m")] // a minute or a month
    [InlineData("hour")]
    public void A_span_that_Alpaca_has_no_bars_of_is_refused(string timeframe)
    {
        Assert.Equal("timeframe", Assert.Throws<ToolErrorException>(() => BarSpan.Read(timeframe)).Error.Field);
    }

    private static Bar At(string time, decimal price, decimal volume) => new()
    {
        Time = DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture),
        Open = price,
        High = price,
        Low = price,
        Close = price,
        Volume = volume,
    };
}
