using ScottPlot;

namespace AlpacaMcp.Server.Charts;

/// <summary>
/// A pie from the top clockwise, in the left part of the picture, and beside it what each part is worth. Its middle lies as far from the left as from the bottom.
/// </summary>
internal static class PositionsChart
{
    private const int RoomPercent = 106;
    private const int NarrowWidth = 560;
    private const int TableWidth = 360;
    private const decimal LeastLabelled = 6;

    /// <param name="sheet">Where to draw.</param>
    /// <param name="title">What stands above.</param>
    /// <param name="sign">What stands before an amount: $ or nothing.</param>
    /// <param name="slices">The parts, at least one.</param>
    internal static void Draw(Sheet sheet, string title, string sign, IReadOnlyList<Slice> slices)
    {
        var plot = Panel.Empty(title, 1, new([], false, 0), isLast: false);
        plot.Layout.Fixed(new PixelPadding(Panel.Gap, Panel.Gap, Panel.Gap, Panel.Title));
        plot.HideGrid();
        foreach (var axis in plot.Axes.GetAxes())
            axis.IsVisible = false;
        var (width, height) = (sheet.Size.Width - (2 * Panel.Gap), sheet.Size.Height - Panel.Title - Panel.Gap);
        var diameter = Math.Min(height, width * 45 / 100);
        var room = RoomPercent / 100.0;
        var unit = diameter / (2 * room);
        plot.Axes.SetLimits(-room, (width / unit) - room, -height / unit / 2, height / unit / 2);
        Pie(plot, slices);
        var left = room + (20 / unit);
        Table(plot, slices, sign, left, Math.Min((width / unit) - room - (10 / unit), left + (TableWidth / unit)), Math.Min(24, height / (double)slices.Count) / unit, width < NarrowWidth);
        sheet.Put(plot, 0, sheet.Size.Height);
    }

    internal static Color Color(IReadOnlyList<Slice> slices, int place) =>
        slices[place].Name == Slices.Cash ? ChartColors.Cash
        : slices[place].Name.StartsWith("other (", StringComparison.Ordinal) ? ChartColors.Other
        : ChartColors.Series[place % ChartColors.Series.Count];

    private static void Pie(Plot plot, IReadOnlyList<Slice> slices)
    {
        var pie = plot.Add.Pie(slices.Select((slice, i) => new PieSlice { Value = (double)slice.Value, FillColor = Color(slices, i), Label = "" }).ToList());
        pie.LineColor = Colors.White;
        pie.LineWidth = 2;
        pie.Rotation = Angle.FromDegrees(-90);
        var (whole, before) = (slices.Sum(slice => slice.Value), 0m);
        foreach (var slice in slices)
        {
            var turn = (double)((before + (slice.Value / 2)) / whole) * 2 * Math.PI;
            before += slice.Value;
            if (slice.Percent >= LeastLabelled)
                Word(plot, ChartNumbers.Percent(slice.Percent, isChange: false), 0.7 * Math.Sin(turn), 0.7 * Math.Cos(turn), Alignment.MiddleCenter, slice.Name == Slices.Cash || slice.Name.StartsWith("other", StringComparison.Ordinal) ? ChartColors.Text : Colors.White);
        }
    }

    private static void Table(Plot plot, IReadOnlyList<Slice> slices, string sign, double left, double right, double row, bool isNarrow)
    {
        for (var i = 0; i < slices.Count; i++)
        {
            var y = row * (((slices.Count - 1) / 2.0) - i);
            plot.Add.Marker(left, y, MarkerShape.FilledSquare, 11, Color(slices, i));
            Word(plot, slices[i].Name, left + (row * 0.6), y, Alignment.MiddleLeft, ChartColors.Text);
            if (!isNarrow)
                Word(plot, ChartNumbers.Money(slices[i].Value, sign), right - ((right - left) * 0.2), y, Alignment.MiddleRight, ChartColors.Text);
            Word(plot, ChartNumbers.Percent(slices[i].Percent, isChange: false), right, y, Alignment.MiddleRight, ChartColors.Text);
        }
    }

    private static void Word(Plot plot, string word, double x, double y, Alignment alignment, Color color)
    {
        var text = plot.Add.Text(word, x, y);
        text.LabelFontName = ChartFont.Name;
        text.LabelFontSize = 13;
        text.LabelFontColor = color;
        text.LabelAlignment = alignment;
        text.OffsetY = 2;
    }
}
