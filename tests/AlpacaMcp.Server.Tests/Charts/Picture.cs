using SkiaSharp;

namespace AlpacaMcp.Server.Tests.Charts;

/// <summary>A PNG, decoded, to look at its pixels: x from the left, y from the top.</summary>
internal sealed class Picture : IDisposable
{
    public const string Rise = "#26A69A";
    public const string Fall = "#C62828";
    public const string Blue = "#1565C0";
    public const string Orange = "#EF6C00";
    public const string Cash = "#90A4AE";

    private const int Near = 3;
    private readonly SKBitmap _pixels;

    public Picture(ReadOnlySpan<byte> png) => _pixels = SKBitmap.Decode(png) ?? throw new InvalidDataException("This is no picture.");

    public (int Width, int Height) Size => (_pixels.Width, _pixels.Height);

    public bool Is(int x, int y, string color) => Distance(_pixels.GetPixel(x, y), SKColor.Parse(color)) <= Near;

    /// <summary>Whether the color, or one that smoothing made of it, stands within two pixels above or below.</summary>
    public bool Passes(int x, int y, string color, int near = 60) => Enumerable.Range(y - 2, 5).Any(at => Distance(_pixels.GetPixel(x, at), SKColor.Parse(color)) <= near);

    public int Count(string color, int near = Near) => Enumerable.Range(0, _pixels.Width).Sum(x => Enumerable.Range(0, _pixels.Height).Count(y => Distance(_pixels.GetPixel(x, y), SKColor.Parse(color)) <= near));

    /// <summary>How many pixels of a part are darker than any grid: what is written there.</summary>
    public int Dark(int left, int top, int right, int bottom) =>
        Enumerable.Range(left, right - left).Sum(x => Enumerable.Range(top, bottom - top).Count(y => _pixels.GetPixel(x, y) is { Red: < 100, Green: < 100, Blue: < 100 }));

    public void Dispose() => _pixels.Dispose();

    private static int Distance(SKColor one, SKColor other) => Math.Max(Math.Abs(one.Red - other.Red), Math.Max(Math.Abs(one.Green - other.Green), Math.Abs(one.Blue - other.Blue)));
}
