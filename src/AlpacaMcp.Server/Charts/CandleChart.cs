using ScottPlot;
using ScottPlot.TickGenerators;

namespace AlpacaMcp.Server.Charts;

/// <summary>
/// Candles above, volume below them in 18 % of the height, and relative strength below that in 16 %, the times under the last not counted. A rising candle and its volume are green, a falling one's red.
/// </summary>
internal static class CandleChart
{
    private const int VolumePercent = 18;
    private const int StrengthPercent = 16;
    private const int BodyPercent = 70;

    // The word above the bars takes the rest.
    private const int HeadroomPercent = 150;

    internal static void Draw(Sheet sheet, Candles candles)
    {
        var (_, height) = sheet.Size;
        var marks = new TimeMarks(candles.Times, candles.IsIntraday, sheet.Size.Width - Panel.Left - Panel.Right);
        var times = Panel.Times - Panel.Gap;
        var strength = candles.Strength.Count == 0 ? 0 : (height * StrengthPercent / 100) + times;
        var volume = (height * VolumePercent / 100) + (strength == 0 ? times : 0);
        var prices = height - volume - strength;
        sheet.Put(Prices(candles, marks), 0, prices);
        sheet.Put(Volume(candles, marks, strength == 0), prices, volume);
        if (strength > 0)
            sheet.Put(Strength(candles, marks), prices + volume, strength);
    }

    private static Plot Prices(Candles candles, TimeMarks times)
    {
        var plot = Panel.Empty(candles.Title, candles.Bars.Count, times, isLast: false);
        var drawn = plot.Add.Candlestick(candles.Bars.Select(Candle).ToList());
        drawn.Sequential = true;
        drawn.SymbolWidth = BodyPercent / 100.0;
        drawn.RisingColor = ChartColors.Rise;
        drawn.FallingColor = ChartColors.Fall;
        drawn.Axes.YAxis = plot.Axes.Right;
        foreach (var line in candles.Lines)
            Panel.Line(plot, line.Values, ChartColors.Series[line.Series % ChartColors.Series.Count], line.Name);
        Span(plot, candles);
        Legend(plot, candles.Lines.Count > 0);
        return plot;
    }

    // A twentieth of the span is left free above and below, and a ninth more where the legend stands.
    private static void Span(Plot plot, Candles candles)
    {
        var drawn = candles.Lines.SelectMany(line => line.Values).OfType<decimal>().ToList();
        var least = candles.Bars.Select(bar => bar.Low).Concat(drawn).Min();
        var most = candles.Bars.Select(bar => bar.High).Concat(drawn).Max();
        var span = most > least ? most - least : Math.Max(Math.Abs(most) / 100, 0.01m);
        Panel.Scale(plot, (double)(least - (span / 20)), (double)(most + (span / 20) + (drawn.Count > 0 ? span / 9 : 0)), ChartNumbers.Scale(span, candles.Sign));
    }

    private static void Legend(Plot plot, bool isShown)
    {
        plot.Legend.IsVisible = isShown;
        plot.Legend.Alignment = Alignment.UpperLeft;
        plot.Legend.Orientation = Orientation.Horizontal;
        plot.Legend.FontName = ChartFont.Name;
        plot.Legend.FontSize = 13;
        plot.Legend.FontColor = ChartColors.Text;
        plot.Legend.BackgroundColor = Colors.White.WithAlpha(0.8);
        plot.Legend.OutlineWidth = 0;
        plot.Legend.ShadowColor = Colors.Transparent;
        plot.Legend.Margin = new PixelPadding(2);
        plot.Legend.Padding = new PixelPadding(4);
    }

    private static Plot Volume(Candles candles, TimeMarks times, bool isLast)
    {
        var plot = Panel.Empty(null, candles.Bars.Count, times, isLast);
        var most = candles.Bars.Max(bar => bar.Volume);
        var bars = plot.Add.Bars(candles.Bars.Select((bar, i) => new ScottPlot.Bar
        {
            Position = i,
            Value = (double)bar.Volume,
            Size = BodyPercent / 100.0,
            LineWidth = 0,
            FillColor = Color(bar).WithAlpha(0.6),
        }).ToList());
        bars.Axes.YAxis = plot.Axes.Right;
        Panel.Scale(plot, 0, most > 0 ? (double)(most * HeadroomPercent / 100) : 1, ChartNumbers.Short);
        Panel.Name(plot, "volume");
        return plot;
    }

    private static Plot Strength(Candles candles, TimeMarks times)
    {
        var plot = Panel.Empty(null, candles.Bars.Count, times, isLast: true);
        Panel.Level(plot, 30, ChartColors.Level);
        Panel.Level(plot, 70, ChartColors.Level);
        foreach (var line in candles.Strength)
            Panel.Line(plot, line.Values, ChartColors.Series[line.Series % ChartColors.Series.Count]);
        Panel.Scale(plot, 0, 100, new NumericManual([30, 70], ["30", "70"]));
        Panel.Name(plot, string.Join(", ", candles.Strength.Select(line => line.Name)));
        return plot;
    }

    // Where nothing moved, the candle is a rising one.
    private static Color Color(Api.MarketData.Bar bar) => bar.Close >= bar.Open ? ChartColors.Rise : ChartColors.Fall;

    private static OHLC Candle(Api.MarketData.Bar bar) =>
        new((double)bar.Open, (double)bar.High, (double)bar.Low, (double)bar.Close, bar.Time.UtcDateTime, TimeSpan.FromDays(1));
}
