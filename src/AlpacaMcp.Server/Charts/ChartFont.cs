using System.Reflection;
using ScottPlot;
using SkiaSharp;

namespace AlpacaMcp.Server.Charts;

/// <summary>
/// The one font of charts: 20 KB of DejaVu Sans that stand in the assembly. A container has no fonts, and Skia then leaves every label out; and
/// with one's own font the same data give the same picture on every machine.
/// </summary>
internal sealed class ChartFont : IFontResolver
{
    private const string Resource = "charts.ttf";
    private readonly SKTypeface _typeface = Load();

    private ChartFont()
    {
    }

    /// <summary>What labels ask for. Whoever reads it first installs the font.</summary>
    internal static string Name { get; } = Install();

    public SKTypeface CreateTypeface(string fontName, bool bold, bool italic) => _typeface;

    public SKTypeface CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) => _typeface;

    private static string Install()
    {
        Fonts.FontResolvers.Insert(0, new ChartFont());
        return Fonts.Default = "Charts";
    }

    private static SKTypeface Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"{Resource} is not part of the assembly.");
        return SKTypeface.FromStream(stream) ?? throw new InvalidOperationException($"{Resource} is no font.");
    }
}
