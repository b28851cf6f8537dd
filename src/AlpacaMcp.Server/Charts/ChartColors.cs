using ScottPlot;

namespace AlpacaMcp.Server.Charts;

/// <summary>The colors of charts, on white: told apart by eyes that see no red from green too, by their brightness.</summary>
internal static class ChartColors
{
    internal static Color Text { get; } = Color.FromHex("#202124");
    internal static Color Grid { get; } = Color.FromHex("#E6E8EB");
    internal static Color Rise { get; } = Color.FromHex("#26A69A");
    internal static Color Fall { get; } = Color.FromHex("#C62828");
    internal static Color Line { get; } = Color.FromHex("#1565C0");
    internal static Color Level { get; } = Color.FromHex("#757575");
    internal static Color Cash { get; } = Color.FromHex("#90A4AE");
    internal static Color Other { get; } = Color.FromHex("#CFD8DC");

    /// <summary>One after the other for lines and slices.</summary>
    internal static IReadOnlyList<Color> Series { get; } =
    [
        Color.FromHex("#1565C0"), Color.FromHex("#EF6C00"), Color.FromHex("#2E7D32"), Color.FromHex("#AD1457"), Color.FromHex("#6A1B9A"),
        Color.FromHex("#00838F"), Color.FromHex("#F9A825"), Color.FromHex("#5D4037"), Color.FromHex("#7CB342"), Color.FromHex("#3949AB"),
    ];
}
