using AlpacaMcp.Server.Mcp.Arguments;
using ScottPlot;

namespace AlpacaMcp.Server.Charts;

/// <summary>The equity as a line, where it began as a dashed one, and below, in 30 % of the height, how far it stands below its highest.</summary>
internal static class EquityChart
{
    private const int DrawdownPercent = 30;

    internal static void Draw(Sheet sheet, string title, Equity equity)
    {
        IReadOnlyList<DateTimeOffset> times = equity.IsIntraday ? [.. equity.Times.Select(time => TimeZoneInfo.ConvertTime(time, When.NewYork))] : equity.Times;
        var marks = new TimeMarks(times, equity.IsIntraday, sheet.Size.Width - Panel.Left - Panel.Right);
        var below = sheet.Size.Height * DrawdownPercent / 100;
        sheet.Put(Values(title, equity, marks), 0, sheet.Size.Height - below);
        sheet.Put(Drawdown(equity, marks), sheet.Size.Height - below, below);
    }

    private static Plot Values(string title, Equity equity, TimeMarks marks)
    {
        var plot = Panel.Empty(title, equity.Values.Count, marks, isLast: false);
        var least = Math.Min(equity.Values.Min(), equity.Origin ?? decimal.MaxValue);
        var most = Math.Max(equity.Values.Max(), equity.Origin ?? decimal.MinValue);
        var span = most > least ? most - least : Math.Max(Math.Abs(most) / 100, 0.01m);
        if (equity.Origin is { } origin)
            Panel.Level(plot, origin, ChartColors.Level);
        Panel.Line(plot, [.. equity.Values.Select(value => (decimal?)value)], ChartColors.Line);
        Panel.Scale(plot, (double)(least - (span / 20)), (double)(most + (span / 20)), ChartNumbers.Scale(span, equity.Sign));
        return plot;
    }

    private static Plot Drawdown(Equity equity, TimeMarks marks)
    {
        var plot = Panel.Empty(null, equity.Values.Count, marks, isLast: true);
        var drawdowns = equity.Drawdowns();
        double[] places = [.. Enumerable.Range(0, drawdowns.Count).Select(i => (double)i)];
        var area = plot.Add.FillY(places, new double[places.Length], [.. drawdowns.Select(value => (double)value)]);
        area.FillColor = ChartColors.Fall.WithAlpha(0.25);
        area.LineWidth = 0;
        area.MarkerSize = 0;
        area.Axes.YAxis = plot.Axes.Right;
        Panel.Line(plot, [.. drawdowns.Select(value => (decimal?)value)], ChartColors.Fall);
        var deepest = Math.Min(drawdowns.Min(), -0.01m);
        Panel.Scale(plot, (double)(deepest * 1.15m), (double)(-deepest * 0.35m), Label(-deepest));
        Panel.Name(plot, "below the highest");
        return plot;
    }

    // Above zero there is nothing to say.
    private static Func<double, string> Label(decimal span)
    {
        var number = ChartNumbers.Scale(span, "");
        return value => value > 1e-9 ? "" : number(value) + " %";
    }
}
