using ScottPlot;
using ScottPlot.TickGenerators;

namespace AlpacaMcp.Server.Charts;

/// <summary>
/// How every panel looks, and where its field lies: 16 pixels from the left, 84 from the right, where the scale is, 36 below a title or else 6,
/// 46 above the times or else 6 from the bottom.
/// </summary>
internal static class Panel
{
    internal const int Left = 16;
    internal const int Right = 84;
    internal const int Title = 36;
    internal const int Times = 46;
    internal const int Gap = 6;

    private const int Words = 13;
    private const int Heading = 17;

    /// <summary>An empty panel whose field takes places from 0 to <paramref name="places"/> - 1, each in the middle of an equal share of the width.</summary>
    /// <param name="title">What stands above; null for nothing.</param>
    /// <param name="places">How many bars or points.</param>
    /// <param name="times">Where a line goes down for a time.</param>
    /// <param name="isLast">Whether the times stand below.</param>
    internal static Plot Empty(string? title, int places, TimeMarks times, bool isLast)
    {
        var font = ChartFont.Name;
        var plot = new Plot();
        plot.Font.Set(font);
        plot.Layout.Fixed(new PixelPadding(Left, Right, isLast ? Times : Gap, title is null ? Gap : Title));
        plot.Axes.Left.IsVisible = false;
        plot.Axes.Top.IsVisible = false;
        plot.Axes.Bottom.IsVisible = true;
        plot.Axes.Right.IsVisible = true;
        plot.Grid.YAxis = plot.Axes.Right;
        plot.Grid.MajorLineColor = ChartColors.Grid;
        Write(plot, title);
        Mark(plot, times, isLast);
        plot.Axes.SetLimitsX(-0.5, places - 0.5);
        return plot;
    }

    /// <summary>Sets the scale.</summary>
    internal static void Scale(Plot plot, double least, double most, Func<double, string> label) =>
        Scale(plot, least, most, new NumericAutomatic { LabelFormatter = label, MinimumTickSpacing = 28 });

    /// <summary>Sets the scale and what is written beside it.</summary>
    internal static void Scale(Plot plot, double least, double most, ITickGenerator marks)
    {
        plot.Axes.SetLimitsY(least, most, plot.Axes.Right);
        plot.Axes.Right.TickGenerator = marks;
        plot.Axes.Right.TickLabelStyle.FontSize = Words;
        plot.Axes.Right.TickLabelStyle.ForeColor = ChartColors.Text;
        plot.Axes.Right.MinorTickStyle.Length = 0;
    }

    /// <summary>A line through what is there; a place without a value interrupts it.</summary>
    internal static void Line(Plot plot, IReadOnlyList<decimal?> values, Color color, string? name = null)
    {
        for (var from = 0; from < values.Count; from++)
        {
            var to = from;
            while (to < values.Count && values[to] is not null)
                to++;
            if (to == from)
                continue;
            var places = Enumerable.Range(from, to - from).ToList();
            var line = plot.Add.ScatterLine(places.Select(i => (double)i).ToArray(), places.Select(i => (double)values[i].GetValueOrDefault()).ToArray());
            line.Axes.YAxis = plot.Axes.Right;
            line.Color = color;
            line.LineWidth = 1.6f;
            line.MarkerSize = to - from == 1 ? (values.Count == 1 ? 7 : 2) : 0;
            line.LegendText = name ?? "";
            (name, from) = (null, to); // Named once.
        }
    }

    /// <summary>A dashed line over the whole width.</summary>
    internal static void Level(Plot plot, decimal value, Color color)
    {
        var level = plot.Add.HorizontalLine((double)value, 1, color, LinePattern.Dashed);
        level.Axes.YAxis = plot.Axes.Right;
        level.EnableAutoscale = false;
    }

    /// <summary>A word in the field's upper left corner.</summary>
    internal static void Name(Plot plot, string name)
    {
        var word = plot.Add.Annotation(name, Alignment.UpperLeft);
        word.LabelFontName = ChartFont.Name;
        word.LabelFontSize = Words;
        word.LabelFontColor = ChartColors.Text;
        word.LabelBackgroundColor = Colors.White.WithAlpha(0.7);
        word.LabelBorderWidth = 0;
        word.LabelShadowColor = Colors.Transparent;
        word.OffsetX = word.OffsetY = 2;
    }

    private static void Write(Plot plot, string? title)
    {
        if (title is null)
            return;
        plot.Title(title, Heading);
        plot.Axes.Title.FullFigureCenter = true;
        plot.Axes.Title.Label.Bold = false;
        plot.Axes.Title.Label.FontName = ChartFont.Name;
        plot.Axes.Title.Label.ForeColor = ChartColors.Text;
    }

    private static void Mark(Plot plot, TimeMarks times, bool isWritten)
    {
        plot.Axes.Bottom.TickGenerator = new NumericManual(times.Places(), isWritten ? times.Labels() : [.. times.Places().Select(_ => "")]);
        plot.Axes.Bottom.MajorTickStyle.Length = isWritten ? 4 : 0;
        plot.Axes.Bottom.TickLabelStyle.FontSize = Words;
        plot.Axes.Bottom.TickLabelStyle.ForeColor = ChartColors.Text;
    }
}
